// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/bind.h"
#include "changes/inverse.h"
#include "dies.h"
#include "support/memory_file_system.h"
#include "support/recording_journal.h"

/// Programs that die before a step, and what takes back what they did.
namespace linkwright::test {

/// Applies a plan by a program that dies before a step; the intents as the journal has them. False: it lived.
inline bool diesApplying(MemoryFileSystem &files, const Plan &plan, std::size_t step, std::vector<Intent> &intents)
{
    RecordingJournal journal;
    const bool died = dies(files, step, [&] { apply(files, plan, journal); });
    intents = journal.intents;
    return died;
}

inline bool diesRecovering(MemoryFileSystem &files, const std::vector<Intent> &intents, RecoveryWay way,
                           std::size_t step)
{
    return dies(files, step, [&] { recoverBatch(files, intents, way, 0); });
}

inline Plan undoOf(const FileSystem &files, const Plan &plan, const ApplyReport &report)
{
    std::vector<Change> inverse;
    for (std::size_t at = plan.changes.size(); at-- > 0;) {
        for (Change &change : inverseOf({plan.changes[at], report.outcomes[at].madeFolders}))
            inverse.push_back(std::move(change));
    }
    Plan undo;
    for (const auto &planned : bindPlan(files, inverse)) {
        if (planned && planned->change)
            undo.changes.push_back(*planned->change);
    }
    return undo;
}

} // namespace linkwright::test
