// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_recovery.h"

#include "store/history_read.h"

#include <algorithm>

namespace linkwright {

namespace {

/// A run as its row has it.
struct FoundRun
{
    Run run;
    std::int64_t begun = 0;
    std::string what;
    std::size_t intents = 0; // how many it must have
    bool damaged = false;
};

FoundRun foundIn(const DatabaseRows &row, std::int64_t id)
{
    FoundRun found{{id, row.number(0), static_cast<RunKind>(row.number(1))}, row.number(2), row.bytes(3)};
    if (found.run.kind == RunKind::Make) {
        found.intents = static_cast<std::size_t>(std::clamp(row.number(4), std::int64_t{0}, mostChangesOfBatch));
        return found;
    }
    auto indexes = unpackIndexes(row.bytes(5));
    found.damaged = !indexes || (found.run.kind != RunKind::Undo && found.run.kind != RunKind::Redo);
    found.run.indexes = std::move(indexes).value_or(std::vector<std::size_t>{});
    found.intents = found.run.indexes.size();
    return found;
}

/// Changed when it has ended.
Result<FoundRun> readRun(const HistoryFile &file, std::int64_t id)
{
    auto rows = file.ask("SELECT batch, kind, runs.begun, what, changes, packed_indexes FROM runs"
                         " LEFT JOIN batches ON batches.id = batch WHERE runs.id = ? AND ended = 0",
                         {qlonglong(id)});
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    return *found ? Result<FoundRun>(foundIn(*rows, id)) : failure(ErrorKind::Changed, file.path());
}

Result<History::CutOff> readCutOff(const HistoryFile &file, std::int64_t id)
{
    const auto found = readRun(file, id);
    if (!found)
        return std::unexpected(found.error());
    auto intents = found->damaged ? file.corrupt() : readIntents(file, id, found->intents);
    if (!intents && intents.error().kind != ErrorKind::Corrupt)
        return std::unexpected(intents.error());
    return History::CutOff{.batch = found->run.batch,
                           .run = id,
                           .begun = found->begun,
                           .what = found->what,
                           .isUndo = found->run.kind == RunKind::Undo,
                           .damaged = !intents,
                           .intents = std::move(intents).value_or(std::vector<Intent>{})};
}

/// What nobody else is at, so that it stays ours to recover.
Result<void> holdRuns(HistoryBook &book, const std::vector<OpenRun> &runs)
{
    for (const OpenRun &run : runs) {
        if (run.live)
            continue;
        const auto held = book.locks->hold(run.id);
        if (held)
            book.heldRuns.insert(run.id);
        else if (held.error().kind != ErrorKind::InUse)
            return held;
    }
    return {};
}

/// See History::recovered().
RunOutcome outcomeOfDamaged(const FoundRun &found)
{
    const bool isNew = found.run.kind == RunKind::Make;
    return {.standings = std::vector(found.intents, isNew ? Standing::Unclear : Standing::NotMade),
            .madeFolders = {},
            .notMade = ChangeState::Undone,
            .unclear = ChangeState::Lost};
}

} // namespace

Result<std::vector<History::CutOff>> findCutOff(HistoryBook &book, History::Hold hold)
{
    auto runs = openRuns(book);
    if (hold == History::Hold::Yes && runs) {
        if (const auto held = holdRuns(book, *runs); !held)
            return std::unexpected(held.error());
        runs = openRuns(book); // those that somebody was faster with are live now, or no longer open
    }
    if (!runs)
        return std::unexpected(runs.error());
    std::vector<History::CutOff> all;
    for (const OpenRun &run : *runs) {
        if (run.live)
            continue;
        auto cut = readCutOff(*book.file, run.id);
        if (cut)
            all.push_back(std::move(*cut));
        else if (cut.error().kind != ErrorKind::Changed)
            return std::unexpected(cut.error());
    }
    return all;
}

Result<void> endCutOff(HistoryBook &book, const History::CutOff &run, const std::vector<Standing> &standings)
{
    if (book.isLive(run.run))
        return failure(ErrorKind::InUse, book.file->path());
    auto found = readRun(*book.file, run.run);
    if (!found)
        return std::unexpected(found.error());
    if (run.damaged)
        return endRun(book, found->run, outcomeOfDamaged(*found));
    found->run.noteSteps = noteSteps(run.intents);
    RunOutcome outcome{standings, {}, ChangeState::Undone};
    outcome.standings.resize(found->intents, Standing::Unclear);
    for (std::size_t i = 0; i < run.intents.size() && i < outcome.standings.size(); ++i) {
        if (outcome.standings[i] == Standing::Made && !run.intents[i].newFolders.empty())
            outcome.madeFolders[i] = run.intents[i].newFolders;
    }
    return endRun(book, found->run, outcome);
}

} // namespace linkwright
