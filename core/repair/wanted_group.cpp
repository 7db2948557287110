// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/wanted_group.h"

#include "repair/telling_names.h"

#include <algorithm>

namespace linkwright {

bool WantedGroup::isKnown() const
{
    return known || std::ranges::any_of(wanted, [](const WantedPath *path) { return path->known.has_value(); });
}

bool WantedGroup::isTelling() const
{
    TellingNames names;
    for (const WantedPath *path : wanted) {
        if (names.add(path->path.bytes, depth) >= tellingEnough)
            return true;
    }
    return false;
}

} // namespace linkwright
