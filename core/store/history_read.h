// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history_runs.h"

#include <vector>

namespace linkwright {

/// A run that has not ended.
struct OpenRun
{
    std::int64_t id = 0;
    BatchId batch = 0;
    bool live = false; // somebody else is at it, or a journal of ours
};

Result<std::vector<OpenRun>> openRuns(const HistoryBook &book);

/// Newest first; those whose id is given, or all.
Result<std::vector<BatchInfo>> readBatches(const HistoryBook &book, std::optional<BatchId> id);

/// Corrupt when a part of them is damaged or missing.
Result<std::vector<Intent>> readIntents(const HistoryFile &file, std::int64_t run, std::size_t count);

/// How many changes it has and how they stand: NeverMade, all of them, while it is not finished.
Result<BatchStates> readStates(const HistoryFile &file, BatchId batch);

Result<std::vector<JournaledChange>> readChanges(const HistoryBook &book, BatchId batch);

} // namespace linkwright
