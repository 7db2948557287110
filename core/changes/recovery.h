// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/journal.h"
#include "platform/file_system.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace linkwright {

enum class RecoveryWay : std::uint8_t {
    RollBack, // take back what was made
    Finish, // make what is missing
};

/// What was found of one change of an unfinished batch, and how it stands when recovery is through with it.
enum class Standing : std::uint8_t {
    NotMade,
    Made,
    Unclear, // the disk is neither as it was before nor as it should be after: left alone, and named
};

struct RecoveryReport
{
    std::vector<Standing> standings; // one an intent, in order
    std::vector<Error> left; // what could not be proven ours, or could not be removed: its place and why
    /// The system refused something it may do another time: the batch is not at its end, recovery can be tried again.
    bool mayTryAgain = false;
    /// A person had enough of it: what was done so far stays, the batch is not at its end, and the standings, if there
    /// are any, are not to be relied on.
    bool stopped = false;
};

/// Who waits for a recovery.
struct RecoveryWatch
{
    StopToken stop; // asked between two changes, and while a file is copied or compared
    std::function<void(std::size_t done, std::size_t of)> progress; // in steps, a few for each intent
};

/// Looks at what a batch that was cut off left, as the journal has it, and changes nothing.
std::vector<Standing> surveyBatch(const FileSystem &files, const std::vector<Intent> &intents);

/// Brings a batch that was cut off (a crash, a power cut) to an end, one way or the other: removes leftovers under its
/// spare names that are provably its own, then rolls back or finishes. May be cut off itself at any point and be called
/// again with the same intents. `begun`: when the batch began, nanoseconds since 1970; nothing older is its own.
RecoveryReport recoverBatch(FileSystem &files, const std::vector<Intent> &intents, RecoveryWay way, std::int64_t begun,
                            const RecoveryWatch &watch = {});

} // namespace linkwright
