// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/attempt.h"
#include "changes/change.h"
#include "changes/open_place.h"

namespace linkwright {

/// Moves a file or folder to another file system, where it becomes another object: copies it under the spare name
/// beside the new place, compares all of it, gives the copy its name, takes the original aside under the spare name,
/// sees that nobody has touched it since, and only then removes it, entry by entry. Until it is taken aside everything
/// is as it was on every failure but Unverified; from then on the copy is whole. What was changed while it was removed
/// stays, and is named (LeftOver). MarksLost: an owner, time, permission or attribute could not be kept,
/// or the mark of a download; other streams go along, or nothing does.
/// NotCopied, OtherNames, CrossesMount, Foreign, Denied, Unsupported, AlreadyExists, naming what cannot be moved so;
/// Unsupported also where a folder would go into itself, by way of another mount. Cancelled.
Result<void> moveAcross(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace, Attempt &attempt,
                        const CopyWatch &watch);

/// What moveAcross() would refuse of what is there now, before anything is done.
Result<void> expectMovableAcross(const OpenPlace &place, const OpenPlace &newPlace, const StopToken &stop);

/// Whether a move between the two folders has to go from one file system to another; two mounts of one count as two.
bool areOnTwoFileSystems(const FileSystem &files, const OpenPlace &one, const OpenPlace &other);

} // namespace linkwright
