// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/open_place.h"

namespace linkwright {

/// Facts of what is at a place; errors name the place.
Result<NodeFacts> factsAt(const OpenPlace &place);

/// Foreign for what another program keeps there: only that may change it.
Result<void> refuseForeign(const NodeFacts &facts, const NativePath &path);

/// Facts as a later change will want to find them.
Seen seenFrom(const NodeFacts &facts, LinkTarget target);

/// What is at a place now, as a later change will want to find it.
Result<Seen> see(const OpenPlace &place);
/// The same of what is to be changed, or named once more; Foreign.
Result<Seen> seeOwn(const OpenPlace &place);
Result<Seen> seeAt(const FileSystem &files, const NativePath &path); // errors also as openPlace()

/// What a change expects, with the object itself where only its text was known (node 0) or its device was not (0).
/// Changed or NotALink when something else is there.
Result<Seen> nowSeen(const OpenPlace &place, const Seen &before);

/// Whether it is still the object that was seen, with the text that was seen. Times are not compared. Foreign.
Result<bool> isStill(const OpenPlace &place, const Seen &before);

/// Whether there is a link with this text.
Result<bool> isLinkWith(const OpenPlace &place, const LinkTarget &target);

/// The same, and it is of this kind where links have kinds.
Result<bool> isLinkWith(const OpenPlace &place, const LinkTarget &target, NodeType kind);

/// Whether the system says that nothing is there. False also when it does not answer.
bool isGone(const OpenPlace &place);

/// Succeeds when the place is free; AlreadyExists when it is not.
Result<void> expectNothing(const OpenPlace &place);

/// Succeeds when the very link that was seen is there, not changed since. NotFound, NotALink, Foreign,
/// Changed.
Result<void> expectLink(const OpenPlace &place, const Seen &before);

/// Succeeds unless it is a link that could not be made again as it is: then it must not be taken away. NoWayBack.
Result<void> expectWayBack(const OpenPlace &place, const Seen &seen);

/// Removes an entry that was looked at a moment ago. Unverified, naming it, when it is not gone afterwards.
Result<void> drop(const OpenPlace &entry, const Identity &identity);

} // namespace linkwright
