// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"
#include "changes/seen.h"
#include "changes/steps.h"

namespace linkwright {

namespace {

Result<void> expectObject(const OpenPlace &existing, const Seen &before)
{
    if (before.identity.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, existing.path);
    const auto same = isStill(existing, before);
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return failure(ErrorKind::Changed, existing.path);
    return {};
}

/// Removes a name of an object that was just seen to have another one; LastName when it has not.
Result<void> dropSecondName(const OpenPlace &place, const Seen &what, Attempt &attempt)
{
    auto aside = Aside::take(place, what, attempt);
    if (!aside)
        return std::unexpected(aside.error());
    const auto facts = factsAt(aside->entry());
    if (!facts)
        return aside->putBack(facts.error());
    if (facts->names < 2)
        return aside->putBack(Error{ErrorKind::LastName, place.path});
    return aside->discard();
}

/// Our new name stands for something else than was planned: what was at `existing` when the system looked. If that is
/// still so, the name can go again.
Result<void> takeBack(const OpenPlace &place, const OpenPlace &existing, Attempt &attempt)
{
    attempt.acted = true;
    const auto made = see(place);
    const auto source = factsAt(existing);
    if (!made || !source || made->identity != source->identity)
        return failure(ErrorKind::Unverified, place.path);
    if (auto dropped = dropSecondName(place, *made, attempt); !dropped)
        return failure(ErrorKind::Unverified, place.path);
    return failure(ErrorKind::Changed, existing.path);
}

} // namespace

Result<void> createHardLink(const OpenPlace &place, const OpenPlace &existing, const Seen &expected, Attempt &attempt)
{
    const auto now = nowSeen(existing, expected);
    if (!now)
        return std::unexpected(now.error());
    const Seen &before = *now;
    if (auto object = expectObject(existing, before); !object)
        return object;
    if (auto free = expectNothing(place); !free)
        return free;
    const auto made = place.folder->makeHardLink(place.name, *existing.folder, existing.name);
    if (!made && made.error().kind == ErrorKind::AlreadyExists)
        return failureAt(place.path, made.error());
    const auto same = isStill(place, before);
    if (same && *same)
        return {};
    if (!made && (same || same.error().kind == ErrorKind::NotFound))
        return failureAt(place.path, made.error());
    if (!same)
        return failure(ErrorKind::Unverified, place.path, same.error().osCode);
    return takeBack(place, existing, attempt);
}

} // namespace linkwright
