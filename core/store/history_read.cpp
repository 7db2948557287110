// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_read.h"

#include "base/contains.h"
#include "changes/wire.h"
#include "store/history_next.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace linkwright {

namespace {

Result<std::vector<OpenRun>> runsInFile(const HistoryFile &file)
{
    auto rows = file.ask("SELECT id, batch FROM runs WHERE ended = 0 ORDER BY id");
    std::vector<OpenRun> runs;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return runs;
        runs.push_back({rows->number(0), rows->number(1)});
    }
    return std::unexpected(rows.error());
}

/// Of a batch that no run is open of: how many of its changes stand, are undone, and nobody knows of.
BatchState restingState(std::int64_t standing, std::int64_t undone, std::int64_t lost)
{
    if (undone == 0 && lost == 0)
        return BatchState::Done;
    if (standing == 0)
        return undone > 0 ? BatchState::Undone : BatchState::Unfinished;
    return BatchState::PartlyUndone;
}

/// What was made of it, as far as that is known; else all that was to be made.
std::size_t changesOf(const DatabaseRows &row)
{
    const std::int64_t made = row.number(4) + row.number(5) + row.number(9);
    return static_cast<std::size_t>(std::clamp(made > 0 ? made : row.number(3), std::int64_t{0}, mostChangesOfBatch));
}

/// In SQL. One that is only read may have no such column.
Result<std::string> elevatedFlag(const HistoryFile &file)
{
    const auto version = file.version();
    if (!version)
        return std::unexpected(version.error());
    return *version < HistoryFile::tellsElevated ? "0" : "elevated";
}

BatchInfo infoOf(const DatabaseRows &row)
{
    return {.id = row.number(0),
            .begun = row.number(1),
            .what = row.bytes(2),
            .changes = changesOf(row),
            .state = restingState(row.number(4), row.number(5), row.number(9)),
            .firstPlace = {row.bytes(6)},
            .firstTarget = {row.bytes(7)},
            .user = static_cast<std::uint32_t>(row.number(8)),
            .leftOutOfUndo = (row.number(10) & passedOverBit(History::Way::Undo)) != 0,
            .leftOutOfRedo = (row.number(10) & passedOverBit(History::Way::Redo)) != 0,
            .damaged = row.number(9) > 0,
            .elevated = row.number(11) != 0};
}

void markOpen(std::vector<BatchInfo> &batches, const std::vector<OpenRun> &runs)
{
    std::map<BatchId, bool> live;
    for (const OpenRun &run : runs)
        live[run.batch] = live[run.batch] || run.live;
    for (BatchInfo &batch : batches) {
        if (const auto open = live.find(batch.id); open != live.end())
            batch.state = open->second ? BatchState::Live : BatchState::Unfinished;
    }
}

} // namespace

Result<std::vector<OpenRun>> openRuns(const HistoryBook &book)
{
    auto runs = runsInFile(*book.file);
    if (!runs)
        return runs;
    for (OpenRun &run : *runs)
        run.live = book.isLive(run.id);
    if (std::ranges::all_of(*runs, &OpenRun::live))
        return runs;
    // One that nobody holds may have ended between the two questions.
    const auto still = runsInFile(*book.file);
    if (!still)
        return still;
    std::erase_if(*runs, [&](const OpenRun &run) { return !contains(*still, run.id, &OpenRun::id); });
    return runs;
}

Result<std::vector<BatchInfo>> readBatches(const HistoryBook &book, std::optional<BatchId> id)
{
    const auto runs = openRuns(book);
    if (!runs)
        return std::unexpected(runs.error());
    const auto bits = passedOverBits(*book.file);
    const auto elevated = bits ? elevatedFlag(*book.file) : std::unexpected(bits.error());
    if (!elevated)
        return std::unexpected(elevated.error());
    const QVariant wanted = id ? QVariant(qlonglong(*id)) : QVariant();
    const std::string sql = "SELECT id, begun, what, changes, standing, undone, first_place, first_target, user, lost, "
                            + *bits + ", " + *elevated + " FROM batches WHERE ? IS NULL OR id = ? ORDER BY id DESC";
    auto rows = book.file->ask(sql.c_str(), {wanted, wanted});
    std::vector<BatchInfo> batches;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found) {
            markOpen(batches, *runs);
            return batches;
        }
        batches.push_back(infoOf(*rows));
    }
    return std::unexpected(rows.error());
}

Result<std::vector<Intent>> readIntents(const HistoryFile &file, std::int64_t run, std::size_t count)
{
    auto rows = file.ask("SELECT packed_intents FROM parts WHERE run = ? ORDER BY part", {qlonglong(run)});
    std::vector<Intent> intents;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return intents.size() == count ? Result<std::vector<Intent>>(std::move(intents)) : file.corrupt();
        auto part = unpackIntents(rows->bytes(0));
        if (!part)
            return file.corrupt();
        std::ranges::move(*part, std::back_inserter(intents));
    }
    return std::unexpected(rows.error());
}

Result<BatchStates> readStates(const HistoryFile &file, BatchId batch)
{
    auto rows = file.ask("SELECT changes, packed_states FROM batches WHERE id = ?", {qlonglong(batch)});
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, file.path());
    const std::int64_t changes = rows->number(0);
    if (changes < 0 || changes > mostChangesOfBatch)
        return file.corrupt();
    const std::string packed = rows->bytes(1);
    if (packed.empty())
        return BatchStates{std::vector(static_cast<std::size_t>(changes), ChangeState::NeverMade), {}};
    auto states = unpackStates(packed);
    if (!states || states->states.size() != static_cast<std::size_t>(changes))
        return file.corrupt();
    return std::move(*states);
}

Result<std::vector<JournaledChange>> readChanges(const HistoryBook &book, BatchId batch)
{
    auto states = readStates(*book.file, batch);
    if (!states)
        return std::unexpected(states.error());
    const auto run = book.file->number("SELECT id FROM runs WHERE batch = ? AND kind = 0", {qlonglong(batch)});
    if (!run)
        return std::unexpected(run.error());
    auto intents = readIntents(*book.file, run->value_or(0), states->states.size());
    if (!intents)
        return std::unexpected(intents.error());
    std::vector<JournaledChange> changes;
    changes.reserve(intents->size());
    for (std::size_t i = 0; i < intents->size(); ++i) {
        const ChangeState state = states->states[i];
        changes.push_back({std::move((*intents)[i]), state == ChangeState::Stands, state == ChangeState::Undone, {}});
        if (const auto made = states->madeFolders.find(i); made != states->madeFolders.end())
            changes.back().madeFolders = std::move(made->second);
    }
    return changes;
}

} // namespace linkwright
