// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history_book.h"
#include "store/history_outcome.h"
#include "store/notes_on_move.h"

#include <span>

namespace linkwright {

/// A larger number in the file is damage.
inline constexpr std::int64_t mostChangesOfBatch = 16'000'000;

/// One time that changes are made for a batch: when it is made, undone or made again.
struct Run
{
    std::int64_t id = 0;
    BatchId batch = 0;
    RunKind kind = RunKind::Make;
    /// Of an undo or redo: the change of the batch, one an intent.
    std::vector<std::size_t> indexes = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out
    std::vector<NoteStep> noteSteps = {}; // NOLINT(readability-redundant-member-init): as above
};

/// Whose rights a run is made with; see BatchInfo::elevated.
enum class Rights : std::uint8_t { Own, Elevated };

/// Everything of a new batch at once, durable when this returns, and held.
Result<Run> beginBatch(HistoryBook &book, const std::string &what, std::span<const Intent> intents, Rights rights);

/// The same of an undo or redo; see History::undoBatch().
Result<Run> beginAgain(HistoryBook &book, BatchId batch, RunKind kind, std::vector<std::size_t> indexes,
                       std::span<const Intent> intents, Rights rights);

/// All rows of a batch go.
Result<void> forgetBatch(const HistoryFile &file, BatchId batch);

/// A run has ended so, and is given up. Changed when somebody else has ended it.
Result<void> endRun(HistoryBook &book, const Run &run, const RunOutcome &outcome);

/// See History::settle().
Result<void> settleChanges(const HistoryBook &book, BatchId batch, const std::vector<std::size_t> &indexes, bool stand);

} // namespace linkwright
