// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"
#include "changes/seen.h"
#include "changes/steps.h"

namespace linkwright {

namespace {

Result<void> expectOneOfTwoNames(const OpenPlace &place, const Seen &before)
{
    const auto facts = factsAt(place);
    if (!facts)
        return std::unexpected(facts.error());
    if (auto ours = refuseForeign(*facts, place.path); !ours)
        return ours;
    if (facts->identity.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, place.path);
    if (facts->identity.type != NodeType::File && !isLink(facts->identity.type)) // links may have two names too
        return failure(ErrorKind::NotALink, place.path);
    // Not its time: that changes with every write, and when another of its names goes.
    if (facts->identity != before.identity)
        return failure(ErrorKind::Changed, place.path);
    if (facts->names < 2)
        return failure(ErrorKind::LastName, place.path);
    return {};
}

/// Succeeds when `other` is a live name of the file; errors are about the name that is to go.
Result<void> expectOtherName(const OpenPlace &other, const Identity &file, const NativePath &place)
{
    const auto facts = factsAt(other);
    if (!facts && facts.error().kind != ErrorKind::NotFound)
        return failureAt(place, facts.error());
    if (!facts || facts->identity != file || facts->names < 2)
        return failure(ErrorKind::LastName, place);
    return {};
}

} // namespace

Result<void> removeLink(const OpenPlace &place, const Seen &before, Attempt &attempt)
{
    const auto now = nowSeen(place, before);
    if (!now)
        return std::unexpected(now.error());
    if (auto same = expectLink(place, *now); !same)
        return same;
    auto aside = Aside::take(place, *now, attempt);
    if (!aside)
        return std::unexpected(aside.error());
    return aside->discard();
}

Result<void> removeHardLink(const OpenPlace &place, const Seen &expected, const OpenPlace &other, Attempt &attempt)
{
    const auto now = nowSeen(place, expected);
    if (!now)
        return std::unexpected(now.error());
    const Seen &before = *now;
    if (auto file = expectOneOfTwoNames(place, before); !file)
        return file;
    if (auto second = expectOtherName(other, before.identity, place.path); !second)
        return second;
    auto aside = Aside::take(place, before, attempt);
    if (!aside)
        return std::unexpected(aside.error());
    // Asked again now that the place is empty: the two may have been one name, spelt differently.
    if (auto second = expectOtherName(other, before.identity, place.path); !second)
        return aside->putBack(second.error());
    return aside->discard();
}

} // namespace linkwright
