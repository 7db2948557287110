// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/entry_at_home.h"

namespace linkwright {

/// Where the text of a link leads, said from the root: an absolute text that makes the system go the same way. Healthy:
/// the physical folder and the last component, unresolved. Without an end: the physical folder that the last ".." of
/// the text reaches, and what is left of the text; NotSame when links, or nothing, lie before that "..".
Result<NativePath> saidFromRoot(const EntryAtHome &link, const Verdict &verdict);

/// The same, said from a physical folder.
LinkTarget saidFrom(const NativePath &folder, const NativePath &fromRoot);

/// Whether two ways end in the same way: at the same end, or without one at the same place and for the same reason.
bool endsAlike(const Verdict &one, const Verdict &other);

/// Retargets a link when the new text ends as the old one does; else NotSame.
Result<Planned> retargetedToSameEnd(const EntryAtHome &link, const Verdict &verdict, const LinkTarget &after);

/// Why a link that is not healthy has no end: NotFound, Loop, InvalidTarget, Denied; NotAnswering also for a volume
/// that is away; CrossesMount for what was not asked.
Error noEnd(const NativePath &place, const Verdict &verdict);

} // namespace linkwright
