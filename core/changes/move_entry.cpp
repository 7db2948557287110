// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"
#include "changes/seen.h"
#include "changes/steps.h"
#include "changes/transfer.h"

namespace linkwright {

namespace {

/// Where nothing can be moved exclusively: out of the way, then a name at the new place, then the old entry goes.
Result<void> moveByNames(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace,
                         const std::string &spareName)
{
    if (before.identity.type == NodeType::Folder)
        return failure(ErrorKind::Unsupported, place.path);
    if (auto free = expectNothing(newPlace); !free)
        return free;
    auto aside = Aside::take(place, before, spareName);
    if (!aside)
        return std::unexpected(aside.error());
    if (nameAgain(newPlace, aside->entry(), before))
        return aside->discardHere();
    const bool taken = !isGone(newPlace);
    return aside->putBack(Error{taken ? ErrorKind::AlreadyExists : ErrorKind::Unsupported, newPlace.path});
}

} // namespace

Result<void> moveEntry(const OpenPlace &place, const Seen &expected, const OpenPlace &newPlace,
                       const std::string &spareName)
{
    const auto now = nowSeen(place, expected);
    if (!now)
        return std::unexpected(now.error());
    const Seen &before = *now;
    const auto same = isStill(place, before);
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return failure(ErrorKind::Changed, place.path);
    auto moved = transfer(place, before, newPlace, Way::Exclusive);
    if (moved || moved.error().kind != ErrorKind::Unsupported)
        return moved;
    return moveByNames(place, before, newPlace, spareName);
}

} // namespace linkwright
