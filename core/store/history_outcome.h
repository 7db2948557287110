// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/recovery.h"
#include "store/history_states.h"

namespace linkwright {

/// What a run does to its batch. The numbers are in the file.
enum class RunKind : std::uint8_t { Make = 0, Undo = 1, Redo = 2 };

/// How a run went, intent by intent.
struct RunOutcome
{
    std::vector<Standing> standings;
    std::map<std::size_t, std::vector<NativePath>> madeFolders; // by intent
    /// What a change of a new batch is that was not made: refused by a run that ended, taken back by recovery.
    ChangeState notMade = ChangeState::NeverMade;
    ChangeState unclear = ChangeState::Stands; // nobody knows: an undo looks at the disk anyway
};

/// The states of a batch after a run. `indexes`: which change of the batch an intent of an undo or redo belongs to.
BatchStates afterRun(BatchStates states, RunKind kind, const std::vector<std::size_t> &indexes,
                     const RunOutcome &outcome);

/// Those that were made at some time stand from now on, or no longer do.
BatchStates settled(BatchStates states, const std::vector<std::size_t> &indexes, bool stand);

} // namespace linkwright
