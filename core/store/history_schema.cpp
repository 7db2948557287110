// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_file.h"

namespace linkwright {

namespace {

constexpr std::int64_t applicationId = 0x4C576A6E; // "LWjn", as file(1) may learn it
constexpr std::int64_t firstVersion = 1;

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
constexpr std::int64_t newestVersion = firstVersion + std::size(additions);
static_assert(newestVersion == HistoryFile::keepsNotes);

} // namespace

Result<std::int64_t> HistoryFile::version() const
{
    const auto version = number("PRAGMA user_version");
    return version ? Result<std::int64_t>(version->value_or(0)) : std::unexpected(version.error());
}

Result<bool> HistoryFile::isEmpty() const
{
    const auto inside = number("SELECT count(*) FROM sqlite_schema");
    return inside ? Result<bool>(inside->value_or(0) == 0) : std::unexpected(inside.error());
}

/// One statement sees one state of the file; of two, another program may make the tables in between.
Result<void> HistoryFile::checkVersion() const
{
    auto rows = ask("SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
                    " FROM pragma_application_id, pragma_user_version");
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    const std::int64_t id = *found ? rows->number(0) : 0;
    const std::int64_t itsVersion = *found ? rows->number(1) : 0;
    if (id == applicationId && itsVersion > newestVersion)
        return failure(ErrorKind::TooNew, m_path);
    if (id == applicationId && itsVersion >= firstVersion)
        return {};
    return *found && rows->number(2) == 0 ? failure(ErrorKind::NotFound, m_path) : corrupt();
}

Result<void> HistoryFile::bringUpToDate() const
{
    const auto known = version();
    if (!known)
        return std::unexpected(known.error());
    return *known == newestVersion ? Result<void>{} : transaction([this] { return addWhatIsMissing(); });
}

/// Inside a transaction: another program may have been faster.
Result<void> HistoryFile::addWhatIsMissing() const
{
    const auto empty = isEmpty();
    if (!empty)
        return std::unexpected(empty.error());
    auto ready = *empty ? makeTables() : checkVersion();
    const auto known = ready ? version() : std::unexpected(ready.error());
    if (!known)
        return std::unexpected(known.error());
    for (std::int64_t next = *known; next < newestVersion; ++next) {
        if (const auto told = tell(additions[next - firstVersion]); !told)
            return std::unexpected(told.error());
    }
    return setNumber("user_version", newestVersion);
}

Result<void> HistoryFile::makeTables() const
{
    for (const char *table : tables) {
        if (const auto told = tell(table); !told)
            return std::unexpected(told.error());
    }
    const auto named = setNumber("application_id", applicationId);
    return named ? setNumber("user_version", firstVersion) : named;
}

Result<void> HistoryFile::setNumber(const char *pragma, std::int64_t value) const
{
    const std::string sql = std::string("PRAGMA ") + pragma + " = " + std::to_string(value);
    const auto told = tell(sql.c_str());
    return told ? Result<void>{} : std::unexpected(told.error());
}

} // namespace linkwright
