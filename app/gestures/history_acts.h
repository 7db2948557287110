// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "gestures/planned_batch.h"

#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// What a window asks of the history. Each opens the file anew and may wait for it: not for the GUI thread. A file that
/// is not there is an empty history.

/// What Undo and Redo would take: batches of this user.
struct HistoryState
{
    std::optional<BatchInfo> undo;
    std::optional<BatchInfo> redo;

    bool operator==(const HistoryState &) const = default;
};
Result<HistoryState> historyState(const NativePath &journal);

/// Newest first; only those whose words, places or targets hold `folded` (see foldedCase()) where that is not empty.
Result<std::vector<BatchInfo>> listHistory(const NativePath &journal, const std::string &folded,
                                           const StopToken &stop = {});

/// Leaves a batch out when Undo, or Redo, looks for the next; what they would take then.
Result<HistoryState> skipBatch(const NativePath &journal, BatchId batch, History::Way way);

Result<std::vector<JournaledChange>> changesOfBatch(const NativePath &journal, BatchId batch);

/// What takes the batch back, or makes it again, with all that cannot be as refusals: Cancelled once it is stopped.
PlannedBatch planRetaking(const FileSystem &files, const NativePath &journal, BatchId batch, bool again,
                          const StopToken &stop = {});

} // namespace linkwright
