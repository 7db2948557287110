// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/run_locks.h"
#include "store/history.h"
#include "store/history_file.h"

#include <memory>
#include <optional>
#include <set>

namespace linkwright {

/// What a history and the journals that come from it share.
struct HistoryBook
{
    std::unique_ptr<HistoryFile> file;
    std::unique_ptr<RunLocks> locks;
    std::set<std::int64_t> liveRuns; // of our own journals; holding their locks
    std::set<std::int64_t> heldRuns; // that we recover; holding their locks
    std::optional<BatchId> lastBatch = std::nullopt;

    /// Whether somebody is making changes by it, or recovers it and is not us.
    bool isLive(std::int64_t run) const
    {
        return liveRuns.contains(run) || (!heldRuns.contains(run) && locks->isHeldElsewhere(run));
    }

    void release(std::int64_t run)
    {
        locks->release(run);
        liveRuns.erase(run);
        heldRuns.erase(run);
    }
};

} // namespace linkwright
