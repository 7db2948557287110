// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"
#include "changes/move_across.h"
#include "changes/seen.h"
#include "changes/steps.h"
#include "changes/transfer.h"

namespace linkwright {

namespace {

/// Where nothing can be moved exclusively: out of the way, then a name at the new place, then the old entry goes.
Result<void> moveByNames(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace, Attempt &attempt)
{
    if (before.identity.type == NodeType::Folder)
        return failure(ErrorKind::Unsupported, place.path);
    if (auto free = expectNothing(newPlace); !free)
        return free;
    auto aside = Aside::take(place, before, attempt);
    if (!aside)
        return std::unexpected(aside.error());
    if (nameAgain(newPlace, aside->entry(), before))
        return aside->discardHere();
    const bool taken = !isGone(newPlace);
    return aside->putBack(Error{taken ? ErrorKind::AlreadyExists : ErrorKind::Unsupported, newPlace.path});
}

/// A link that changes the file system is made anew there, with its owner and time; the old one goes only then.
Result<void> moveLinkAcross(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace, Attempt &attempt)
{
    const CreateLink anew{newPlace.path, before.target, before.identity.type, false, before.marks};
    const auto made = createLink(newPlace, anew, attempt);
    const bool isMade = made || made.error().kind == ErrorKind::MarksLost;
    if (!isMade)
        return made;
    attempt.acted = true;
    const auto own = see(newPlace);
    if (const auto removed = removeLink(place, before, attempt); !removed) {
        const bool isGoneAgain = own && own->target == before.target && drop(newPlace, own->identity);
        return isGoneAgain ? removed : failure(ErrorKind::Unverified, newPlace.path, removed.error().osCode);
    }
    return made;
}

} // namespace

Result<void> moveEntry(const OpenPlace &place, const Move &change, const OpenPlace &newPlace, Attempt &attempt,
                       const CopyWatch &watch)
{
    const auto now = nowSeen(place, change.before);
    if (!now)
        return std::unexpected(now.error());
    const Seen &before = *now;
    const auto same = isStill(place, before);
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return failure(ErrorKind::Changed, place.path);
    auto moved = transfer(place, before, newPlace, Way::Exclusive, attempt);
    if (moved)
        return moved;
    const ErrorKind why = moved.error().kind;
    if (why == ErrorKind::CrossesDevice && isLink(before.identity.type))
        return moveLinkAcross(place, before, newPlace, attempt);
    if (change.across && (why == ErrorKind::CrossesDevice || why == ErrorKind::Unsupported))
        return moveAcross(place, before, newPlace, attempt, watch);
    return why == ErrorKind::Unsupported ? moveByNames(place, before, newPlace, attempt) : moved;
}

} // namespace linkwright
