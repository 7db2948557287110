// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/whole_moves.h"

#include "changes/one_move.h"
#include "changes/open_place.h"
#include "changes/seen.h"

namespace linkwright {

namespace {

enum class LeftOut : std::uint8_t { Neither, Move, Text };

bool isSettled(const Result<Planned> &result)
{
    return result && !result->change;
}

bool isFree(const FileSystem &files, const NativePath &path)
{
    const auto place = openPlace(files, path);
    return place ? isGone(*place) : place.error().kind == ErrorKind::NotFound;
}

/// The link gets its text and then goes to the place that it is for.
LeftOut textThenMove(Result<Planned> &text, const Result<Planned> &moved)
{
    if (isSettled(moved))
        text = Planned{}; // it lies there with that text already
    if (moved || isSettled(text))
        return LeftOut::Neither;
    return text ? LeftOut::Text : LeftOut::Move;
}

/// The link goes to a place and then gets the text for it.
LeftOut moveThenText(const FileSystem &files, const Move &move, Result<Planned> &moved, const Result<Planned> &text)
{
    if (moved)
        return LeftOut::Neither;
    const bool isInTheWay = moved.error().kind == ErrorKind::AlreadyExists && moved.error().where == move.newPlace;
    if (isInTheWay && isSettled(text) && isFree(files, move.place)) { // what lies there is the link, with that text
        moved = Planned{};
        return LeftOut::Neither;
    }
    return LeftOut::Text;
}

} // namespace

std::vector<bool> keepMovesWhole(const FileSystem &files, const std::vector<Change> &changes,
                                 std::vector<Result<Planned>> &results)
{
    std::vector<bool> leftOut(changes.size());
    for (std::size_t first = 0; first + 1 < changes.size(); ++first) {
        const std::size_t second = first + 1;
        if (!areOneMove(changes[first], changes[second]))
            continue;
        const auto *move = std::get_if<Move>(&changes[first]);
        const LeftOut one = move != nullptr ? moveThenText(files, *move, results[first], results[second])
                                            : textThenMove(results[first], results[second]);
        if (one != LeftOut::Neither)
            leftOut[(one == LeftOut::Move) == (move != nullptr) ? first : second] = true;
        first = second;
    }
    return leftOut;
}

} // namespace linkwright
