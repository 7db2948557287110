// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/move_destination.h"
#include "changes/plan_move.h"
#include "changes/relocations.h"

#include <optional>
#include <vector>

namespace linkwright {

/// One place of a request. What is refused stays so in every further attempt.
struct MovedPlace
{
    Result<EntryAtHome> entry;
    std::optional<Error> refused = std::nullopt;
    std::optional<Move> move = std::nullopt; // none: refused, or it is there already
    std::optional<LinkTarget> text = std::nullopt; // of a link, where it changes
    bool follows = false; // that text, something else that moves
    bool isMovable = false; // to another file system; once that was looked at

    bool isMovedLink() const { return move && isLink(entry->seen.identity.type); }
    bool isMovedFolder() const { return move && entry->seen.identity.type == NodeType::Folder; }
};

/// The places of a request, in order, and what becomes of each.
class MovedPlaces
{
public:
    MovedPlaces(const FileSystem &files, const MoveRequest &request, const MoveDestination &to, const StopToken &stop);

    /// Tries all that is not refused yet, one after the other; names that are given away are taken.
    void accept();
    /// What the links among them need to say. False: one of them is refused by now.
    bool writeTexts(MovedLinks links);

    MoveSteps stepsOf(const MovedPlace &moved) const;
    /// Whether what is at a place now is another object after the moves: what it lies in goes to another file system.
    bool isMadeAnew(const NativePath &place) const;
    NativePath realNewPlace(const MovedPlace &moved) const { return m_to.realPlaceFor(*moved.entry); }

    std::vector<MovedPlace> &all() { return m_all; }
    /// Of all that were accepted last.
    const Relocations &relocations() const { return m_relocations; }

private:
    Result<void> writeText(MovedPlace &moved) const;
    bool leadsThroughMoved(const Chain &chain) const;
    Verdict verdictThere(Health before, const OpenPlace &newPlace, const LinkTarget &text) const;

    const MoveDestination &m_to;
    const StopToken &m_stop;
    bool m_looksInside;
    std::vector<MovedPlace> m_all;
    Relocations m_relocations;
};

} // namespace linkwright
