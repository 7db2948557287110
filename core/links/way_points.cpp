// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "links/way_points.h"

#include "base/contains.h"
#include "links/way_steps.h"

#include <functional>

namespace linkwright {

std::vector<NativePath> wayPoints(const Chain &chain)
{
    const auto steps = waySteps(chain);
    std::vector<NativePath> points;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const bool isLast = at + 1 == steps.size();
        const bool turns = isLast || steps[at].meetsLink || steps[at + 1].goesUp;
        if (turns && !steps[at].goesUp && !contains(points, steps[at].path))
            points.push_back(steps[at].path);
    }
    return points;
}

std::size_t fingerprint(const Chain &chain)
{
    std::size_t sum = chain.hops.size();
    const auto mix = [&sum](const std::string &text) { sum = sum * 31 + std::hash<std::string>()(text); };
    for (const Hop &hop : chain.hops) {
        mix(hop.place.bytes);
        mix(hop.target.raw);
    }
    mix(chain.verdict.path.bytes);
    return sum;
}

} // namespace linkwright
