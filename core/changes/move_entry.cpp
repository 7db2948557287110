// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"
#include "changes/second_name.h"
#include "changes/seen.h"
#include "changes/steps.h"
#include "changes/transfer.h"

namespace linkwright {

namespace {

/// Where nothing can be moved exclusively: a second name, made exclusively, then the first one goes.
Result<void> moveByNames(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace,
                         const std::string &spareName)
{
    if (before.identity.type == NodeType::Folder)
        return failure(ErrorKind::Unsupported, place.path);
    if (auto named = createHardLink(newPlace, place, before, spareName); !named)
        return named;
    auto aside = Aside::take(place, before, spareName);
    const auto gone = aside ? aside->discard() : std::unexpected(aside.error());
    if (gone || gone.error().kind == ErrorKind::Unverified)
        return gone;
    if (auto dropped = dropSecondName(newPlace, before, spareName); !dropped)
        return failure(ErrorKind::Unverified, newPlace.path, gone.error().osCode);
    return gone;
}

} // namespace

Result<void> moveEntry(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace,
                       const std::string &spareName)
{
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
