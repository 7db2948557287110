// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/unmade_changes.h"

#include "changes/entry_at_home.h"
#include "links/way_steps.h"

#include <algorithm>

namespace linkwright {

namespace {

bool leadsOver(const EntryAtHome &link, const LinkTarget &text, const NativePath &place)
{
    const auto steps = stepsTaken(trace(*link.home, link.place.name, text));
    return std::ranges::any_of(steps, [&place](const WayStep &step) { return isWithin(step.path, place); });
}

} // namespace

void UnmadeChanges::add(const Change &change)
{
    if (const auto *move = std::get_if<Move>(&change))
        m_moves.push_back(*move);
    else if (const auto *retarget = std::get_if<RetargetLink>(&change))
        addUpdate(*retarget);
}

/// By the text it had when all was planned, whatever became of it since.
void UnmadeChanges::addUpdate(const RetargetLink &retarget)
{
    const auto place = openPlace(m_files, retarget.place);
    const auto home = place ? linkHome(m_files, *place->folder) : std::unexpected(place.error());
    if (!home)
        return; // it is gone, with its folder, or leads nowhere that anybody could say
    for (const WayStep &step : stepsTaken(trace(*home, place->name, retarget.before.target)))
        m_links.emplace(step.path, retarget.place);
}

std::optional<Error> UnmadeChanges::holdBack(const Change &change) const
{
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return holdBackUpdate(*retarget);
    const bool removes = std::holds_alternative<RemoveLink>(change) || std::holds_alternative<RemoveHardLink>(change);
    return removes ? holdBackRemoval(placeOf(change)) : std::nullopt;
}

std::optional<Error> UnmadeChanges::holdBackUpdate(const RetargetLink &retarget) const
{
    const auto move = std::ranges::find_if(m_moves, [&](const Move &each) { return follows(retarget, each); });
    return move == m_moves.end() ? std::nullopt : std::optional(Error{ErrorKind::NotSame, move->place});
}

std::optional<Error> UnmadeChanges::holdBackRemoval(const NativePath &place) const
{
    const auto link = m_links.find(place);
    return link == m_links.end() ? std::nullopt : std::optional(Error{ErrorKind::NotSame, link->second});
}

bool UnmadeChanges::follows(const RetargetLink &retarget, const Move &move) const
{
    const bool isOfTheMovedLink = retarget.place == move.newPlace || retarget.place == move.place;
    if (isOfTheMovedLink) // goes with its move anyway: see areOneMove()
        return false;
    if (isWithin(retarget.place, move.place) || isWithin(retarget.place, move.newPlace))
        return true;
    const auto link = EntryReader(m_files).readLink(retarget.place);
    return link && leadsOver(*link, link->seen.target, move.place) && leadsOver(*link, retarget.after, move.newPlace);
}

} // namespace linkwright
