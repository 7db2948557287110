// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/open_place.h"

namespace linkwright {

/// Facts of what is at a place; errors name the place.
Result<NodeFacts> factsAt(const OpenPlace &place);

/// What is at a place now, as a later change will want to find it.
Result<Seen> see(const OpenPlace &place);

/// Whether it is still the object that was seen, with the text that was seen. Times are not compared.
Result<bool> isStill(const OpenPlace &place, const Seen &before);

/// Whether there is a link with this text.
Result<bool> isLinkWith(const OpenPlace &place, const LinkTarget &target);

/// Whether the system says that nothing is there. False also when it does not answer.
bool isGone(const OpenPlace &place);

/// Succeeds when the place is free; AlreadyExists when it is not.
Result<void> expectNothing(const OpenPlace &place);

/// Succeeds when the very link that was seen is there, not changed since. NotFound, NotALink, Changed.
Result<void> expectLink(const OpenPlace &place, const Seen &before);

/// Removes an entry that was looked at a moment ago. Unverified, naming it, when it is not gone afterwards.
Result<void> drop(const OpenPlace &entry, const Identity &identity);

} // namespace linkwright
