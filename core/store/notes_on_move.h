// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/journal.h"
#include "store/history.h"
#include "store/history_file.h"

#include <span>
#include <vector>

namespace linkwright {

/// What one change of a run means for the notes in the note book.
struct NoteStep
{
    enum class What : std::uint8_t {
        Moves, // the entry, and all that is below it, is at `newPlace` from now on
        Goes, // the note is set aside with the batch
        Comes, // what the same batch set aside here is back
    };

    What what = What::Moves;
    std::size_t intent = 0; // whose it is
    NativePath place;
    NativePath newPlace = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out
};

/// In the order of the changes. What leaves the link at its place has none.
std::vector<NoteStep> noteSteps(std::span<const Intent> intents);

/// The steps that take these back.
std::vector<NoteStep> backwards(std::vector<NoteStep> steps);

/// Whether there is any note at all.
Result<bool> keepsNotes(const HistoryFile &file);

/// Lets the notes follow what was made, in this order. Part of the transaction that ends the run.
Result<void> moveNotes(const HistoryFile &file, BatchId batch, const std::vector<NoteStep> &made);

} // namespace linkwright
