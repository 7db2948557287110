// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/unmade_moves.h"

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

std::optional<Error> UnmadeMoves::holdBack(const Change &change) const
{
    const auto *retarget = std::get_if<RetargetLink>(&change);
    if (retarget == nullptr)
        return std::nullopt;
    const auto move = std::ranges::find_if(m_moves, [&](const Move &each) { return follows(*retarget, each); });
    return move == m_moves.end() ? std::nullopt : std::optional(Error{ErrorKind::NotSame, move->place});
}

bool UnmadeMoves::follows(const RetargetLink &retarget, const Move &move) const
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
