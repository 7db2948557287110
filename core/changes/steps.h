// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/attempt.h"
#include "changes/change.h"
#include "changes/open_place.h"

/// One function a kind of change; the applier opens the places and picks. Each makes its change whole or leaves all as
/// it was, and says which; Unverified says neither, and names what was left.
namespace linkwright {

Result<void> createLink(const OpenPlace &place, const CreateLink &change, Attempt &attempt);

/// Makes `place` a second name of what is at `existing`.
Result<void> createHardLink(const OpenPlace &place, const OpenPlace &existing, const Seen &expected, Attempt &attempt);

Result<void> replaceLink(const OpenPlace &place, const RetargetLink &change, Attempt &attempt);

Result<void> removeLink(const OpenPlace &place, const Seen &before, Attempt &attempt);

/// Removes one name of a file when `other` is another one. LastName when that cannot be made sure.
Result<void> removeHardLink(const OpenPlace &place, const Seen &expected, const OpenPlace &other, Attempt &attempt);

/// Cancelled where `watch` was stopped while it was copied to another file system.
Result<void> moveEntry(const OpenPlace &place, const Move &change, const OpenPlace &newPlace, Attempt &attempt,
                       const CopyWatch &watch);

/// Cancelled where `watch` was stopped while a file was copied.
Result<void> linkToFile(const OpenPlace &place, const LinkToFile &change, const OpenPlace &original, Attempt &attempt,
                        const CopyWatch &watch);

/// Only while the original still has everything that goes: LastName or NotSame else. Cancelled where it was stopped
/// while the two were compared.
Result<void> fileToLink(const OpenPlace &place, const FileToLink &change, const OpenPlace &original, Attempt &attempt,
                        const StopToken &stop);

/// Only an empty one.
Result<void> removeFolder(const OpenPlace &place);

} // namespace linkwright
