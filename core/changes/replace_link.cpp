// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/link_kind.h"
#include "changes/new_link.h"
#include "changes/planner.h"
#include "changes/seen.h"
#include "changes/steps.h"

namespace linkwright {

NewLink::NewLink(LinkTarget target, NodeType kind, std::optional<Marks> marks, std::optional<Marks> keptOwner)
    : m_target(std::move(target))
    , m_kind(kind)
    , m_marks(marks)
    , m_keptOwner(keptOwner)
{
}

Result<void> NewLink::make(const OpenPlace &at) const
{
    const auto made = at.folder->makeLink(at.name, m_target, m_kind);
    if (!made && made.error().kind == ErrorKind::NameTooLong) // never the name: that one is short, or was there
        return failure(ErrorKind::InvalidTarget, at.path, made.error().osCode);
    return made;
}

void NewLink::dress(const OpenPlace &made, const Seen &found) const
{
    Marks wanted = m_marks.value_or(found.marks);
    if (!m_marks && m_keptOwner) // changed by somebody else who may: the link stays its owner's
        wanted = {m_keptOwner->owner, m_keptOwner->group, found.marks.modified};
    const auto given = giveMarks(made, wanted, found);
    if (!given)
        m_lost = given.error();
}

bool NewLink::mayBeOurs(const OpenPlace &, const Seen &found) const
{
    return isLink(found.identity.type) && found.target == m_target && sameKind(found.identity.type, m_kind);
}

Result<void> NewLink::mayGo(const OpenPlace &) const
{
    return {}; // a link; its text is in the journal
}

Result<void> giveMarks(const OpenPlace &entry, const Marks &wanted, const Seen &seen)
{
    if (wanted == seen.marks)
        return {};
    if (seen.names > 1)
        return failure(ErrorKind::MarksLost, entry.path);
    const auto given = entry.folder->setMarks(entry.name, {seen.identity, seen.changed, seen.marks}, wanted);
    if (given || given.error().kind == ErrorKind::Denied)
        return {};
    return failure(ErrorKind::MarksLost, entry.path, given.error().osCode);
}

Result<void> withMarks(Result<void> replaced, const NewLink &link, const OpenPlace &place)
{
    if (const auto &lost = link.lost(); replaced && lost)
        return failure(lost->kind, place.path, lost->osCode);
    return replaced;
}

namespace {

/// Where a system can change a link itself: at once, and the owner stays. Unsupported: not there, or not by us.
Result<void> retargetInPlace(const OpenPlace &place, const Seen &before, const RetargetLink &change, Attempt &attempt)
{
    const auto done = place.folder->retarget(place.name, before.identity, before.target, change.after);
    if (!done)
        return failureAt(place.path, done.error());
    attempt.acted = true;
    if (!change.marks)
        return {};
    const auto now = see(place);
    if (!now || now->identity != before.identity || now->target != change.after)
        return failure(ErrorKind::MarksLost, place.path, now ? 0 : now.error().osCode);
    return giveMarks(place, *change.marks, *now);
}

} // namespace

Result<void> replaceLink(const OpenPlace &place, const RetargetLink &change, Attempt &attempt)
{
    if (auto text = checkTargetText(place.path, change.after.raw); !text)
        return text;
    const auto before = nowSeen(place, change.before);
    if (!before)
        return std::unexpected(before.error());
    if (auto same = expectLink(place, *before); !same)
        return same;
    const NodeType kind = change.kind.value_or(before->identity.type);
    if (kind == before->identity.type) {
        const auto inPlace = retargetInPlace(place, *before, change, attempt);
        if (inPlace || inPlace.error().kind != ErrorKind::Unsupported)
            return inPlace;
    }
    const NewLink link(change.after, kind, change.marks, change.marks ? std::nullopt : std::optional(before->marks));
    return withMarks(replaceEntry(place, *before, link, attempt), link, place);
}

} // namespace linkwright
