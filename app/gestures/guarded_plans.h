// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/plan_move.h"
#include "gestures/planned_batch.h"
#include "links/relative.h"
#include "platform/file_system.h"

#include <string>
#include <vector>

namespace linkwright {

/// What becomes of links that point to something that moves or goes.
enum class PointingLinks : std::uint8_t {
    AreUpdated, // they lead to where it is then; where a link goes, to what that leads to
    KeepALink, // a link in the old place leads them on; for moves only
    Break, // they stay as they are
};

/// A person's choice for the links that were found (physical places).
struct GuardChoice
{
    PointingLinks pointing = PointingLinks::Break;
    std::vector<NativePath> links;
    TargetStyle style = TargetStyle::Relative; // of links that are left behind
};

/// All as one batch; each asks the disk: for a thread.
PlannedBatch planGuardedRename(const FileSystem &files, const NativePath &place, const std::string &newName,
                               const GuardChoice &choice, const StopToken &stop);
PlannedBatch planGuardedMoves(const FileSystem &files, MoveRequest request, const GuardChoice &choice,
                              const StopToken &stop);
PlannedBatch planGuardedRemovals(const FileSystem &files, const std::vector<NativePath> &places,
                                 const GuardChoice &choice, const StopToken &stop);

} // namespace linkwright
