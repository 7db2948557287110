// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_move.h"
#include "gestures/planned_batch.h"
#include "links/relative.h"
#include "platform/file_system.h"

#include <optional>
#include <vector>

namespace linkwright {

/// What something that was dropped can become, as changes. All of it asks the disk: for a thread.

/// Hard links in `folder` to each of `targets`, under free names.
PlannedBatch planHardLinksTo(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &targets);

/// Each of `places` goes into `folder`, and a link to it stays behind.
PlannedBatch planMovesLeavingLinks(const FileSystem &files, const NativePath &folder,
                                   const std::vector<NativePath> &places, TargetStyle style, const StopToken &stop);
PlannedBatch planMovesLeavingLinks(const FileSystem &files, const MoveRequest &request, TargetStyle style,
                                   const StopToken &stop);

/// Which of these a menu can offer.
struct DropOffers
{
    std::optional<Error> noHardLinks; // why not, of the first that cannot have one
    bool canMove = false; // all of them, as far as can be told without looking into folders

    bool operator==(const DropOffers &) const = default;
};

/// Looks at no more than some hundreds of them; the plan looks at all.
DropOffers dropOffers(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &places,
                      const StopToken &stop);

} // namespace linkwright
