// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/new_link.h"
#include "changes/planner.h"
#include "changes/seen.h"
#include "changes/steps.h"
#include "changes/transfer.h"

namespace linkwright {

namespace {

constexpr std::size_t longestName = 255;

/// A system that says "too long" does not say what is: the name, or the text (xfs takes 1023 bytes of it).
ErrorKind kindFor(const OpenPlace &place, const Error &error)
{
    const bool aboutTheText = error.kind == ErrorKind::NameTooLong && place.name.size() <= longestName;
    return aboutTheText ? ErrorKind::InvalidTarget : error.kind;
}

Result<void> giveMarksTo(const OpenPlace &place, const LinkTarget &text, const Marks &marks)
{
    const auto made = see(place);
    if (!made || made->target != text)
        return failure(ErrorKind::MarksLost, place.path, made ? 0 : made.error().osCode);
    return giveMarks(place, marks, *made);
}

/// Makes the link under a free name, whole or not at all.
Result<void> makeAt(const OpenPlace &place, const CreateLink &change)
{
    const auto made = place.folder->makeLink(place.name, change.after, change.kind);
    if (made)
        return {};
    const auto refused = failure(kindFor(place, made.error()), place.path, made.error().osCode);
    if (made.error().kind == ErrorKind::AlreadyExists)
        return refused;
    // Nothing was there a moment ago: what is there now tells whether the system did what it says it did not.
    const auto happened = isLinkWith(place, change.after, change.kind);
    if (happened && *happened)
        return {};
    const bool isNothing = !happened && happened.error().kind == ErrorKind::NotFound;
    const bool isKnown = isNothing || (happened && made.error().kind != ErrorKind::Unverified);
    return isKnown ? refused : failure(ErrorKind::Unverified, place.path, made.error().osCode);
}

/// A junction is an empty folder before it is one, so it is made under the spare name: who is cut off in between leaves
/// nothing at the place, and what he leaves is known to be his.
Result<void> makeJunction(const OpenPlace &place, const CreateLink &change, Attempt &attempt)
{
    const OpenPlace spare = place.beside(attempt.spareName);
    const auto made = makeAt(spare, change);
    attempt.acted |= made || !isGone(spare);
    if (!made)
        return made.error().kind == ErrorKind::Unverified ? made : failureAt(place.path, made.error());
    const auto own = see(spare);
    if (!own || own->identity.type != NodeType::Junction || own->target != change.after)
        return failure(ErrorKind::Unverified, spare.path, own ? 0 : own.error().osCode);
    const auto moved = transfer(spare, *own, place, Way::Exclusive, attempt);
    if (moved || moved.error().kind == ErrorKind::Unverified)
        return moved;
    if (auto dropped = drop(spare, own->identity); !dropped)
        return dropped;
    return failureAt(place.path, moved.error());
}

} // namespace

Result<void> createLink(const OpenPlace &place, const CreateLink &change, Attempt &attempt)
{
    if (auto text = checkTargetText(place.path, change.after.raw); !text)
        return text;
    if (auto free = expectNothing(place); !free)
        return free;
    const bool isJunction = change.kind == NodeType::Junction;
    const auto made = isJunction ? makeJunction(place, change, attempt) : makeAt(place, change);
    return made && change.marks ? giveMarksTo(place, change.after, *change.marks) : made;
}

} // namespace linkwright
