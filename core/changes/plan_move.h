// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// What stays the same of a link that moves, alone or in a folder.
enum class MovedLinks : std::uint8_t {
    KeepEnd, // they point to the same thing: a relative text is written anew for the new folder, and verified
    KeepText, // byte for byte
};

struct MoveRequest
{
    std::vector<NativePath> places; // links, files, folders
    NativePath destination; // as mv takes it: a folder (a link to one is followed), or the new place of the only one
    MovedLinks links = MovedLinks::KeepEnd;
    /// Of links elsewhere (physical) that are to lead to what they lead to now: see repair/backlinks.h.
    std::vector<NativePath> pointing = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out
    /// For links in folders that move, which takes a scan, else those keep their texts; and for what cannot go to
    /// another file system, else the act tells.
    bool looksInside = true;
};

/// What moves one place, in the order it must be done: Move, and RetargetLink where its text changes, or that of a link
/// inside; to another file system a link is made again there and then removed here, and all else goes by moveAcross().
/// Empty: it is there already.
using MoveSteps = std::vector<Change>;

struct MovePlan
{
    /// A result each, in order; fewer when stopped. AlreadyExists: the new place is taken, also by an earlier one of
    /// these. OtherNames, NotCopied, CrossesMount and what else expectMovableAcross() says, naming it: something cannot
    /// go to another file system. Unsupported: a folder would go into itself. NotSame: a link's text cannot be written
    /// for the new folder so that it still leads, or fails, as it does. NotAFolder: several are to go to what is no
    /// folder.
    std::vector<Result<MoveSteps>> moves;
    std::vector<Change> updates; // of links elsewhere: RetargetLink, to be made after all the moves
    std::vector<Error> lost; // links, by their places now, that are healthy and cannot be kept so
    std::vector<Error> unseen; // folders that move, or some in them, which could not be searched for links
};

/// Plans moves with the links that they concern. Links that point to one of the places, or below, follow it to where it
/// goes: those that move, those inside folders that move, and those of `pointing`, each in its own style and form (see
/// textAfter()). What is planned was played in a picture of the disk: every healthy link of these leads to the same
/// thing in the end, or is told as lost. Only texts that say what moves are changed; links over other links follow.
MovePlan planGuardedMove(const FileSystem &files, const MoveRequest &request, const StopToken &stop = {});

/// Its moves alone.
std::vector<Result<MoveSteps>> planMove(const FileSystem &files, const MoveRequest &request,
                                        const StopToken &stop = {});

} // namespace linkwright
