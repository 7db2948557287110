// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/seen.h"

#include "base/link_rules.h"
#include "changes/link_kind.h"

namespace linkwright {

Result<NodeFacts> factsAt(const OpenPlace &place)
{
    auto facts = place.folder->look(place.name);
    if (!facts)
        return failureAt(place.path, facts.error());
    return facts;
}

Result<void> refuseForeign(const NodeFacts &facts, const NativePath &path)
{
    if (facts.foreignTag == 0)
        return {};
    return failure(ErrorKind::Foreign, path, static_cast<int>(facts.foreignTag));
}

Seen seenFrom(const NodeFacts &facts, LinkTarget target)
{
    return {facts.identity, std::move(target), facts.changed, facts.names, {facts.owner, facts.group, facts.modified}};
}

namespace {

Result<Seen> seeWith(const OpenPlace &place, const NodeFacts &facts)
{
    Seen seen = seenFrom(facts, {});
    if (!isLink(facts.identity.type))
        return seen;
    auto target = place.folder->readLink(place.name);
    if (!target)
        return failureAt(place.path, target.error());
    seen.target = std::move(*target);
    return seen;
}

} // namespace

Result<Seen> see(const OpenPlace &place)
{
    const auto facts = factsAt(place);
    return facts ? seeWith(place, *facts) : std::unexpected(facts.error());
}

Result<Seen> seeOwn(const OpenPlace &place)
{
    const auto facts = factsAt(place);
    if (!facts)
        return std::unexpected(facts.error());
    if (const auto ours = refuseForeign(*facts, place.path); !ours)
        return std::unexpected(ours.error());
    return seeWith(place, *facts);
}

Result<Seen> seeAt(const FileSystem &files, const NativePath &path)
{
    const auto place = openPlace(files, path);
    return place ? see(*place) : std::unexpected(place.error());
}

Result<Seen> nowSeen(const OpenPlace &place, const Seen &before)
{
    if (before.identity.node != 0 && before.identity.device != 0)
        return before;
    auto now = see(place);
    if (!now)
        return now;
    const Identity &expected = before.identity;
    if (isLink(expected.type) && !isLink(now->identity.type))
        return failure(ErrorKind::NotALink, place.path);
    if (expected.type == NodeType::Unknown) // a plan file does not say
        return now;
    const bool sameObject = expected.node == 0 || expected.node == now->identity.node;
    if (!sameObject || now->identity.type != expected.type || now->target != before.target)
        return failure(ErrorKind::Changed, place.path);
    return now;
}

Result<bool> isStill(const OpenPlace &place, const Seen &before)
{
    const auto facts = factsAt(place);
    if (!facts)
        return std::unexpected(facts.error());
    if (facts->identity != before.identity)
        return false;
    if (const auto ours = refuseForeign(*facts, place.path); !ours)
        return std::unexpected(ours.error());
    return isLink(before.identity.type) ? isLinkWith(place, before.target) : true;
}

Result<bool> isLinkWith(const OpenPlace &place, const LinkTarget &target)
{
    const auto now = place.folder->readLink(place.name);
    if (now)
        return *now == target;
    if (now.error().kind == ErrorKind::NotALink)
        return false;
    return failureAt(place.path, now.error());
}

Result<bool> isLinkWith(const OpenPlace &place, const LinkTarget &target, NodeType kind)
{
    const auto now = see(place);
    if (!now)
        return std::unexpected(now.error());
    return isLink(now->identity.type) && now->target == target && sameKind(now->identity.type, kind);
}

bool isGone(const OpenPlace &place)
{
    const auto facts = factsAt(place);
    return !facts && facts.error().kind == ErrorKind::NotFound;
}

Result<void> expectNothing(const OpenPlace &place)
{
    const auto facts = factsAt(place);
    if (facts)
        return failure(ErrorKind::AlreadyExists, place.path);
    if (facts.error().kind == ErrorKind::NotFound)
        return {};
    return std::unexpected(facts.error());
}

Result<void> expectLink(const OpenPlace &place, const Seen &before)
{
    const auto facts = factsAt(place);
    if (!facts)
        return std::unexpected(facts.error());
    if (const auto ours = refuseForeign(*facts, place.path); !ours)
        return ours;
    if (!isLink(facts->identity.type))
        return failure(ErrorKind::NotALink, place.path);
    if (facts->identity != before.identity)
        return failure(ErrorKind::Changed, place.path);
    // A link with several names gets a new ctime when another of them is changed, maybe by this very batch.
    const bool timeTells = before.changed != 0 && facts->names == 1 && before.names == 1;
    if (timeTells) // its text, too: what comes out for good is read once more
        return facts->changed == before.changed ? Result<void>{} : failure(ErrorKind::Changed, place.path);
    const auto sameText = isLinkWith(place, before.target);
    if (!sameText)
        return std::unexpected(sameText.error());
    if (!*sameText)
        return failure(ErrorKind::Changed, place.path);
    return {};
}

Result<void> expectWayBack(const OpenPlace &place, const Seen &seen)
{
    const NodeType type = seen.identity.type;
    if (isLink(type) && !link_rules::canBeMade(seen.target.raw, type == NodeType::Junction))
        return failure(ErrorKind::NoWayBack, place.path);
    return {};
}

Result<void> drop(const OpenPlace &entry, const Identity &identity)
{
    auto dropped = entry.folder->unlink(entry.name, identity);
    if (dropped || isGone(entry))
        return {};
    if (dropped.error().kind != ErrorKind::Changed) // once more: a file system may be interrupted
        dropped = entry.folder->unlink(entry.name, identity);
    if (dropped || isGone(entry))
        return {};
    return failure(ErrorKind::Unverified, entry.path, dropped.error().osCode);
}

} // namespace linkwright
