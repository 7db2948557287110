// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_move.h"
#include "gestures/planned_batch.h"
#include "links/relative.h"
#include "platform/file_system.h"

#include <string>
#include <vector>

namespace linkwright {

/// What a person's gesture means, as changes. Each asks the disk: for the runner's thread.

/// Links in `folder` to each of `targets`, under free names. To another file system a relative one becomes absolute.
PlannedBatch planLinksTo(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &targets,
                         TargetStyle style);
/// Moves into a folder; one that cannot be opened refuses all.
PlannedBatch planMoves(const FileSystem &files, const MoveRequest &request, const StopToken &stop);
/// The same wherever it goes, a new name too.
PlannedBatch planMoveRequest(const FileSystem &files, const MoveRequest &request, const StopToken &stop);
PlannedBatch planRemovals(const FileSystem &files, const std::vector<NativePath> &places);

} // namespace linkwright
