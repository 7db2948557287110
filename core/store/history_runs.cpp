// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_runs.h"

#include "changes/wire.h"
#include "platform/user.h"
#include "store/history_first.h"
#include "store/history_read.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t intentsAPart = 4096; // about a megabyte

/// The next tick of the clock that counts what happens to batches.
constexpr const char *nextTick = "SELECT coalesce(max(max(made_at, undone_at)), 0) + 1 FROM batches";

qlonglong sizeOf(std::size_t count)
{
    return static_cast<qlonglong>(count);
}

/// The number of bytes it took.
Result<std::int64_t> writeParts(const HistoryFile &file, std::int64_t run, std::span<const Intent> intents)
{
    std::int64_t bytes = 0;
    for (std::size_t part = 0; !intents.empty(); ++part) {
        const auto some = intents.first(std::min(intentsAPart, intents.size()));
        const std::string packed = packIntents(some);
        const auto told = file.tell("INSERT INTO parts VALUES(?, ?, ?)", {qlonglong(run), sizeOf(part), blob(packed)});
        if (!told)
            return told;
        bytes += static_cast<std::int64_t>(packed.size());
        intents = intents.subspan(some.size());
    }
    return bytes;
}

/// The number of the run, which is ours from before anybody else can see it.
Result<std::int64_t> writeRun(HistoryBook &book, const Run &run)
{
    const auto id =
        book.file->tell("INSERT INTO runs(batch, kind, begun, ended, packed_indexes) VALUES(?, ?, ?, 0, ?)",
                        {qlonglong(run.batch), int(run.kind), qlonglong(timeNow()), blob(packIndexes(run.indexes))});
    if (!id)
        return id;
    if (const auto held = book.locks->hold(*id); !held)
        return std::unexpected(held.error());
    book.liveRuns.insert(*id);
    return id;
}

Result<BatchId> writeBatch(const HistoryFile &file, const std::string &what, std::span<const Intent> intents)
{
    const auto tick = file.number(nextTick);
    if (!tick)
        return std::unexpected(tick.error());
    const FirstOfBatch first = firstOf(intents);
    return file.tell(
        "INSERT INTO batches(user, begun, what, changes, standing, undone, lost, made_at, undone_at, bytes,"
        " first_place, first_target) VALUES(?, ?, ?, ?, 0, 0, 0, ?, 0, 0, ?, ?)",
        {qlonglong(currentUser()), qlonglong(timeNow()), blob(what), sizeOf(intents.size()),
         qlonglong(tick->value_or(1)), blob(first.place.bytes), blob(first.target.raw)});
}

/// Part of a transaction, as is what follows.
Result<void> writeStates(const HistoryFile &file, BatchId batch, const BatchStates &states)
{
    const auto tick = file.number(nextTick);
    if (!tick)
        return std::unexpected(tick.error());
    const auto undone = sizeOf(states.count(ChangeState::Undone));
    const auto standing = sizeOf(states.count(ChangeState::Stands));
    const auto told =
        file.tell("UPDATE batches SET undone_at = CASE WHEN ? > undone THEN ? ELSE undone_at END,"
                  " passed_over = passed_over * (standing = ?), undone = ?, standing = ?, lost = ?, packed_states = ?"
                  " WHERE id = ?",
                  {undone, qlonglong(tick->value_or(1)), standing, undone, standing,
                   sizeOf(states.count(ChangeState::Lost)), blob(packStates(states)), qlonglong(batch)});
    return told ? Result<void>{} : std::unexpected(told.error());
}

/// Whether somebody is at the batch (InUse), or it was cut off (Changed).
Result<void> isAtRest(const HistoryBook &book, BatchId batch)
{
    const auto runs = openRuns(book);
    if (!runs)
        return std::unexpected(runs.error());
    const auto open = std::ranges::find(*runs, batch, &OpenRun::batch);
    if (open == runs->end())
        return {};
    return failure(open->live ? ErrorKind::InUse : ErrorKind::Changed, book.file->path());
}

/// Whether all the changes are as an undo, or a redo, must find them.
Result<void> mayGoAgain(const HistoryFile &file, const Run &run)
{
    const auto states = readStates(file, run.batch);
    if (!states)
        return std::unexpected(states.error());
    const ChangeState expected = run.kind == RunKind::Undo ? ChangeState::Stands : ChangeState::Undone;
    const bool asExpected = std::ranges::all_of(run.indexes, [&](std::size_t index) {
        return index < states->states.size() && states->states[index] == expected;
    });
    return asExpected ? Result<void>{} : failure(ErrorKind::Changed, file.path());
}

Result<void> tellRights(const HistoryFile &file, BatchId batch, Rights rights)
{
    if (rights == Rights::Own)
        return {};
    const auto told = file.tell("UPDATE batches SET elevated = 1 WHERE id = ?", {qlonglong(batch)});
    return told ? Result<void>{} : std::unexpected(told.error());
}

/// Does what begins a run; when that fails, the run is nobody's.
template<typename Act>
Result<Run> begin(HistoryBook &book, Run run, const Act &act)
{
    const auto begun = book.file->transaction([&]() -> Result<void> { return act(run); });
    if (!begun) {
        book.release(run.id);
        return std::unexpected(begun.error());
    }
    book.lastBatch = run.batch;
    return run;
}

Result<void> closeRun(const HistoryFile &file, const Run &run)
{
    if (run.kind == RunKind::Make) {
        const auto told =
            file.tell("UPDATE runs SET ended = ? WHERE id = ?", {qlonglong(timeNow()), qlonglong(run.id)});
        return told ? Result<void>{} : std::unexpected(told.error());
    }
    for (const char *sql : {"DELETE FROM parts WHERE run = ?", "DELETE FROM runs WHERE id = ?"}) {
        if (const auto told = file.tell(sql, {qlonglong(run.id)}); !told)
            return std::unexpected(told.error());
    }
    return {};
}

Result<void> isStillOpen(const HistoryFile &file, const Run &run)
{
    const auto ended = file.number("SELECT ended FROM runs WHERE id = ?", {qlonglong(run.id)});
    if (!ended)
        return std::unexpected(ended.error());
    return *ended == 0 ? Result<void>{} : failure(ErrorKind::Changed, file.path());
}

std::vector<NoteStep> madeOf(const Run &run, const RunOutcome &outcome)
{
    std::vector<NoteStep> made = run.noteSteps;
    std::erase_if(made, [&](const NoteStep &step) {
        return step.intent >= outcome.standings.size() || outcome.standings[step.intent] != Standing::Made;
    });
    return made;
}

/// Of changes that somebody else brought about, which stand now, or no longer do.
Result<void> moveNotesOfSettled(const HistoryBook &book, BatchId batch, const BatchStates &before,
                                const std::vector<std::size_t> &indexes, bool stand)
{
    const auto changes = readChanges(book, batch);
    if (!changes)
        return changes.error().kind == ErrorKind::Corrupt ? Result<void>{} : std::unexpected(changes.error());
    const ChangeState expected = stand ? ChangeState::Undone : ChangeState::Stands;
    std::vector<Intent> settled;
    for (const std::size_t index : indexes) {
        if (index < before.states.size() && before.states[index] == expected && index < changes->size())
            settled.push_back((*changes)[index].intent);
    }
    auto steps = noteSteps(settled);
    return moveNotes(*book.file, batch, stand ? std::move(steps) : backwards(std::move(steps)));
}

/// A plan of which nothing was made is no batch; what was undone before it can still be made again.
bool nothingMade(const RunOutcome &outcome)
{
    return std::ranges::all_of(outcome.standings, [](Standing standing) { return standing == Standing::NotMade; });
}

} // namespace

Result<Run> beginBatch(HistoryBook &book, const std::string &what, std::span<const Intent> intents, Rights rights)
{
    const HistoryFile &file = *book.file;
    if (intents.size() > static_cast<std::size_t>(mostChangesOfBatch))
        return failure(ErrorKind::OutOfResources, file.path());
    return begin(book, {.noteSteps = noteSteps(intents)}, [&](Run &run) -> Result<void> {
        const auto batch = writeBatch(file, what, intents);
        if (!batch)
            return std::unexpected(batch.error());
        run.batch = *batch;
        const auto id = writeRun(book, run);
        if (!id)
            return std::unexpected(id.error());
        run.id = *id;
        const auto bytes = writeParts(file, run.id, intents);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto told =
            file.tell("UPDATE batches SET bytes = ? WHERE id = ?", {qlonglong(*bytes), qlonglong(*batch)});
        return told ? tellRights(file, run.batch, rights) : std::unexpected(told.error());
    });
}

Result<Run> beginAgain(HistoryBook &book, BatchId batch, RunKind kind, std::vector<std::size_t> indexes,
                       std::span<const Intent> intents, Rights rights)
{
    if (indexes.size() != intents.size())
        return failure(ErrorKind::Changed, book.file->path());
    return begin(book, {0, batch, kind, std::move(indexes), noteSteps(intents)}, [&](Run &run) -> Result<void> {
        if (const auto rests = isAtRest(book, batch); !rests)
            return rests;
        if (const auto may = mayGoAgain(*book.file, run); !may)
            return may;
        const auto id = writeRun(book, run);
        if (!id)
            return std::unexpected(id.error());
        run.id = *id;
        const auto bytes = writeParts(*book.file, run.id, intents);
        return bytes ? tellRights(*book.file, batch, rights) : std::unexpected(bytes.error());
    });
}

Result<void> forgetBatch(const HistoryFile &file, BatchId batch)
{
    for (const char *sql :
         {"DELETE FROM parts WHERE run IN (SELECT id FROM runs WHERE batch = ?)", "DELETE FROM runs WHERE batch = ?",
          "DELETE FROM notes WHERE set_aside = ?", "DELETE FROM batches WHERE id = ?"}) {
        if (const auto told = file.tell(sql, {qlonglong(batch)}); !told)
            return std::unexpected(told.error());
    }
    return {};
}

Result<void> endRun(HistoryBook &book, const Run &run, const RunOutcome &outcome)
{
    const HistoryFile &file = *book.file;
    auto ended = file.transaction([&]() -> Result<void> {
        if (const auto open = isStillOpen(file, run); !open)
            return open;
        if (run.kind == RunKind::Make && outcome.notMade == ChangeState::NeverMade && nothingMade(outcome))
            return forgetBatch(file, run.batch);
        const auto states = run.kind == RunKind::Make ? BatchStates{} : readStates(file, run.batch);
        if (!states && states.error().kind != ErrorKind::Corrupt && states.error().kind != ErrorKind::NotFound)
            return std::unexpected(states.error());
        // Of a batch whose record is damaged nothing can be said any more; its run ends all the same.
        auto written =
            states ? writeStates(file, run.batch, afterRun(*states, run.kind, run.indexes, outcome)) : Result<void>{};
        if (written)
            written = moveNotes(file, run.batch, madeOf(run, outcome));
        return written ? closeRun(file, run) : written;
    });
    if (ended || ended.error().kind == ErrorKind::Changed)
        book.release(run.id);
    return ended;
}

Result<void> settleChanges(const HistoryBook &book, BatchId batch, const std::vector<std::size_t> &indexes, bool stand)
{
    const HistoryFile &file = *book.file;
    return file.transaction([&]() -> Result<void> {
        if (const auto rests = isAtRest(book, batch); !rests)
            return rests;
        const auto states = readStates(file, batch);
        if (!states)
            return std::unexpected(states.error());
        const auto anyNotes = keepsNotes(file);
        if (!anyNotes)
            return std::unexpected(anyNotes.error());
        auto moved = *anyNotes ? moveNotesOfSettled(book, batch, *states, indexes, stand) : Result<void>{};
        return moved ? writeStates(file, batch, settled(*states, indexes, stand)) : moved;
    });
}

} // namespace linkwright
