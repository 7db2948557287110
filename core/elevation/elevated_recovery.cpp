// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/elevated_recovery.h"

#include "elevation/elevation_needs.h"
#include "platform/user.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace linkwright {

namespace {

/// Some of the intents of a batch, in order.
struct Part
{
    std::vector<Intent> intents;
    std::vector<std::size_t> numbers; // in the whole
};

/// Those that are made here, then those that are not.
std::array<Part, 2> partsOf(const std::vector<Intent> &intents, const std::vector<bool> &elevated)
{
    std::array<Part, 2> parts;
    for (std::size_t i = 0; i < intents.size(); ++i) {
        Part &part = parts.at(elevated[i] ? 1 : 0);
        part.intents.push_back(intents[i]);
        part.numbers.push_back(i);
    }
    return parts;
}

void takeIn(RecoveryReport &whole, RecoveryReport part, const Part &of)
{
    whole.mayTryAgain |= part.mayTryAgain;
    whole.stopped |= part.stopped;
    std::ranges::move(part.left, std::back_inserter(whole.left));
    for (std::size_t i = 0; i < part.standings.size() && i < of.numbers.size(); ++i)
        whole.standings[of.numbers[i]] = part.standings[i];
}

} // namespace

std::expected<RecoveryReport, ElevationRefusal> recoverElevated(FileSystem &files, const std::vector<Intent> &intents,
                                                                RecoveryWay way, std::int64_t begun, bool elevated,
                                                                HelperElevation *elevation, const RecoveryWatch &watch)
{
    const bool mayAsk = elevation != nullptr && !actsAsAdministrator();
    const auto needed =
        mayAsk ? needElevationToRecover(files, intents, way, elevated).wanted : std::vector<bool>(intents.size());
    const auto [own, theirs] = partsOf(intents, needed);
    if (theirs.intents.empty() || elevation == nullptr)
        return recoverBatch(files, intents, way, begun, watch);
    if (const auto asked = elevation->beginRecovery(files, theirs.intents, way, begun, watch.stop); !asked)
        return std::unexpected(asked.error());
    RecoveryReport whole{.standings = std::vector(intents.size(), Standing::Unclear), .left = {}};
    takeIn(whole, elevation->recover(watch.stop), theirs);
    if (!whole.stopped && !own.intents.empty())
        takeIn(whole, recoverBatch(files, own.intents, way, begun, watch), own);
    return whole;
}

} // namespace linkwright
