// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/bind.h"
#include "changes/inverse.h"
#include "changes/recovery.h"
#include "support/memory_file_system.h"
#include "support/recording_journal.h"

#include <array>

/// Programs that die before a step, and what takes back what they did.
namespace linkwright::test {

/// The program dies here.
struct Death
{};

inline void dieBeforeStep(MemoryFileSystem &files, std::size_t step)
{
    files.resetSteps();
    files.beforeStep(step, [](MemoryFileSystem &) { throw Death{}; });
}

/// Applies a plan by a program that dies before a step; the intents as the journal has them. False: it lived.
inline bool diesApplying(MemoryFileSystem &files, const Plan &plan, std::size_t step, std::vector<Intent> &intents)
{
    RecordingJournal journal;
    dieBeforeStep(files, step);
    bool died = false;
    try {
        apply(files, plan, journal);
    } catch (const Death &) {
        died = true;
    }
    files.resetSteps();
    intents = journal.intents;
    return died;
}

inline bool diesRecovering(MemoryFileSystem &files, const std::vector<Intent> &intents, RecoveryWay way,
                           std::size_t step)
{
    dieBeforeStep(files, step);
    bool died = false;
    try {
        recoverBatch(files, intents, way, 0);
    } catch (const Death &) {
        died = true;
    }
    files.resetSteps();
    return died;
}

inline constexpr std::array ways{RecoveryWay::RollBack, RecoveryWay::Finish};

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
