// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_prune.h"

#include "store/history_runs.h"

#include <limits>

namespace linkwright {

namespace {

/// Batches at rest that are too old, or lie behind the newest ones that fill the room.
Result<std::vector<BatchId>> tooMany(const HistoryFile &file, const HistoryLimits &limits)
{
    constexpr int mostDays = 36'500; // a century; more is for ever
    constexpr std::int64_t day = 86'400'000'000'000;
    const std::int64_t oldest = limits.days > 0 && limits.days <= mostDays ? timeNow() - limits.days * day
                                                                           : std::numeric_limits<std::int64_t>::min();
    auto rows = file.ask("SELECT id, begun, bytes, id IN (SELECT batch FROM runs WHERE ended = 0) FROM batches"
                         " ORDER BY id DESC");
    std::vector<BatchId> going;
    std::uint64_t kept = 0;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return going;
        const bool isNewest = kept == 0;
        kept += static_cast<std::uint64_t>(std::max(rows->number(2), std::int64_t{1}));
        const bool isTooMuch = limits.bytes > 0 && kept > limits.bytes && !isNewest;
        if (rows->number(3) == 0 && (isTooMuch || rows->number(1) < oldest))
            going.push_back(rows->number(0));
    }
    return std::unexpected(rows.error());
}

} // namespace

Result<std::size_t> pruneBatches(const HistoryFile &file, const HistoryLimits &limits)
{
    const auto gone = file.transaction([&]() -> Result<std::size_t> {
        const auto going = tooMany(file, limits);
        if (!going)
            return std::unexpected(going.error());
        for (const BatchId batch : *going) {
            if (const auto forgotten = forgetBatch(file, batch); !forgotten)
                return std::unexpected(forgotten.error());
        }
        return going->size();
    });
    if (gone && *gone > 0) {
        if (const auto given = file.giveRoomBack(); !given)
            return std::unexpected(given.error());
    }
    return gone;
}

} // namespace linkwright
