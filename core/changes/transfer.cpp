// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/transfer.h"

#include "changes/seen.h"

namespace linkwright {

namespace {

bool isAt(const OpenPlace &place, const Identity &identity)
{
    const auto facts = factsAt(place);
    return facts && facts->identity == identity;
}

/// After a move that failed: success when it happened all the same. A network file system may well report the failure
/// of something it did (rename(2), BUGS).
Result<void> afterFailedMove(const OpenPlace &from, const Seen &expected, const OpenPlace &to, const Error &error)
{
    const NativePath &about = error.kind == ErrorKind::AlreadyExists ? to.path : from.path;
    if (isAt(from, expected.identity))
        return failureAt(about, error);
    if (isAt(to, expected.identity))
        return {};
    // It is at neither. That is no riddle where something was in the way, or where it had gone before.
    const bool wasNotThere = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Changed;
    if (error.kind == ErrorKind::AlreadyExists || (wasNotThere && isGone(to)) || isAt(from, expected.identity))
        return failureAt(about, error);
    return failure(ErrorKind::Unverified, to.path, error.osCode);
}

} // namespace

Result<void> transfer(const OpenPlace &from, const Seen &expected, const OpenPlace &to, Way way, Attempt &attempt)
{
    const auto moved = way == Way::Exclusive ? from.folder->move(from.name, expected.identity, *to.folder, to.name)
                                             : from.folder->moveIntoOwn(from.name, *to.folder, to.name);
    if (!moved) {
        if (auto happened = afterFailedMove(from, expected, to, moved.error()); !happened)
            return happened;
    }
    attempt.acted = true;
    const auto same = isStill(to, expected);
    if (!same)
        return bringBack(to, from, Error{same.error().kind, from.path, same.error().osCode});
    if (!*same)
        return bringBack(to, from, Error{ErrorKind::Changed, from.path});
    return {};
}

std::unexpected<Error> bringBack(const OpenPlace &to, const OpenPlace &from, const Error &why)
{
    const auto facts = factsAt(to); // not its text: what cannot be read can be moved all the same
    if (!facts)
        return failure(ErrorKind::Unverified, to.path, facts.error().osCode);
    const auto moved = to.folder->move(to.name, facts->identity, *from.folder, from.name);
    if (moved || isAt(from, facts->identity))
        return std::unexpected(why);
    const bool cannotMove = moved.error().kind == ErrorKind::Unsupported;
    if (cannotMove && nameAgain(from, to, see(to).value_or(seenFrom(*facts, {}))) && drop(to, facts->identity))
        return std::unexpected(why);
    return failure(ErrorKind::Unverified, to.path, moved.error().osCode);
}

bool nameAgain(const OpenPlace &place, const OpenPlace &entry, const Seen &what)
{
    if (place.folder->makeHardLink(place.name, *entry.folder, entry.name) || isAt(place, what.identity))
        return true;
    if (what.target.raw.empty() || !isGone(place))
        return false;
    return place.folder->makeLink(place.name, what.target, what.identity.type)
           || isLinkWith(place, what.target, what.identity.type).value_or(false);
}

} // namespace linkwright
