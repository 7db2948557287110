// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_file.h"

namespace linkwright {

namespace {

constexpr std::int64_t applicationId = 0x4C576A6E; // "LWjn", as file(1) may learn it

// The first version's, which the later ones add to. Times are nanoseconds since 1970. What is `packed` has its checksum
// in it.
constexpr const char *tables[] = {
    // made_at, undone_at: ticks of one clock that only counts what happens to batches; 0: never.
    "CREATE TABLE batches(id INTEGER PRIMARY KEY AUTOINCREMENT, user INTEGER, begun INTEGER, what BLOB,"
    " changes INTEGER, standing INTEGER, undone INTEGER, lost INTEGER, made_at INTEGER, undone_at INTEGER,"
    " bytes INTEGER,"
    " first_place BLOB, first_target BLOB, packed_states BLOB)",
    // Of a batch: kind 0 made it, and stays; 1 undoes, 2 makes again, and go when they have ended.
    "CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER, kind INTEGER, begun INTEGER,"
    " ended INTEGER, packed_indexes BLOB)",
    "CREATE INDEX runs_of_batch ON runs(batch)",
    "CREATE INDEX open_runs ON runs(ended) WHERE ended = 0",
    // Some thousand intents each.
    "CREATE TABLE parts(run INTEGER, part INTEGER, packed_intents BLOB, PRIMARY KEY(run, part))",
};

// What made the first version the second, and so on.
constexpr const char *additions[] = {
    // Bits; 1: undo goes past it, 2: redo does.
    "ALTER TABLE batches ADD COLUMN passed_over INTEGER NOT NULL DEFAULT 0",
    // 1: some of it was made, undone or made again with an administrator's rights.
    "ALTER TABLE batches ADD COLUMN elevated INTEGER NOT NULL DEFAULT 0",
    // The note book: what a person noted of a link, by its physical place. set_aside: the batch that removed the link,
    // or put another in its place, and whose undoing brings the note back; 0: it is the link's that is there.
    "CREATE TABLE notes(id INTEGER PRIMARY KEY, folder BLOB NOT NULL, name BLOB NOT NULL,"
    " set_aside INTEGER NOT NULL DEFAULT 0, written INTEGER NOT NULL, note BLOB NOT NULL,"
    " UNIQUE(folder, name, set_aside))",
};

constexpr DatabaseLayout layout{
    .applicationId = applicationId, .tables = tables, .additions = additions, .isRecord = true};
static_assert(layout.newestVersion() == HistoryFile::keepsNotes);

} // namespace

HistoryFile::HistoryFile(NativePath path, FileUse use)
    : Database(std::move(path), use, layout)
{
}

Result<std::unique_ptr<HistoryFile>> HistoryFile::open(const NativePath &path, FileUse use)
{
    std::unique_ptr<HistoryFile> file(new HistoryFile(path, use));
    if (auto opened = file->Database::open(); !opened)
        return std::unexpected(opened.error());
    return file;
}

} // namespace linkwright
