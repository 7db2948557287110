// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// What stays the same of a link that moves.
enum class MovedLinks : std::uint8_t {
    KeepEnd, // they point to the same thing: a relative text is written anew for the new folder, and verified
    KeepText, // byte for byte
};

struct MoveRequest
{
    std::vector<NativePath> places; // links, files, folders
    NativePath destination; // as mv takes it: a folder (a link to one is followed), or the new place of the only one
    MovedLinks links = MovedLinks::KeepEnd;
};

/// What moves one place, in the order it must be done: Move, and RetargetLink where the text changes; to another file
/// system a link is made again there and then removed here. Empty: it is there already.
using MoveSteps = std::vector<Change>;

/// A result each, in order; fewer when stopped. AlreadyExists: the new place is taken, also by an earlier one of these.
/// CrossesDevice: a file or folder would go to another file system. Unsupported: a folder would go into itself.
/// NotSame: a link's text cannot be written for the new folder so that it still leads, or fails, as it does.
/// NotAFolder: several are to go to what is no folder. Links that point to one of these places, or below, follow it to
/// where it goes.
std::vector<Result<MoveSteps>> planMove(const FileSystem &files, const MoveRequest &request,
                                        const StopToken &stop = {});

} // namespace linkwright
