// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "platform/file_system.h"
#include "store/history.h"

#include <vector>

namespace linkwright {

/// What taking a batch back, or making it again, comes to on the disk as it is now.
struct UndoPlan
{
    Plan plan;
    std::vector<std::size_t> indexes; // of the batch's changes: one a change of the plan
    std::vector<std::size_t> settled; // of those for which there is nothing to do any more
    std::vector<NativePath> standing; // the places of these
    std::vector<Error> refused; // what changed since, place by place; once for the two steps of a move
    std::vector<Change> refusedSteps; // what was to be done there: one a refusal
    std::vector<NativePath> keptFolders; // made for the batch, and something else is in them now
};

/// What still stands of the batch, taken back in reverse order. NotFound: there is no such batch. Stopped: the steps
/// that were not held against the disk yet are refused, as Cancelled.
Result<UndoPlan> planUndo(const FileSystem &files, History &history, BatchId batch, const StopToken &stop = {});

/// What was undone of the batch, made again in order; stopped as above.
Result<UndoPlan> planRedo(const FileSystem &files, History &history, BatchId batch, const StopToken &stop = {});

} // namespace linkwright
