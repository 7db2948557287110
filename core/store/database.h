// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/private_file.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

class QSqlError;

namespace linkwright {

/// The rows a statement answers, one after the other.
class DatabaseRows;

/// What tells one kind of our databases from another, and how one is made. Static.
struct DatabaseLayout
{
    std::int64_t applicationId; // as file(1) may learn it
    std::span<const char *const> tables; // statements that make version 1
    std::span<const char *const> additions; // what made it version 2, and so on
    bool isRecord; // the only one of what it says: durable once written; else it may lose the last moments before a
                   // crash

    constexpr std::int64_t newestVersion() const { return 1 + std::int64_t(additions.size()); }
};

/// A file of ours in SQLite: opened, of a version we know, and asked in SQL. Errors are kinds, said of the file. An
/// object belongs to the thread that opened it.
class Database
{
public:
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    const NativePath &path() const { return m_path; }

    /// The version of what is in the file, which one that is only read keeps.
    Result<std::int64_t> version() const;

    /// `values`: one for each "?" in order; the driver takes no "?1".
    Result<DatabaseRows> ask(const char *sql, const QVariantList &values = {}) const;
    /// A statement whose rows do not matter; the number of the row it inserted last.
    Result<std::int64_t> tell(const char *sql, const QVariantList &values = {}) const;
    /// A statement that may fail.
    void attempt(const char *sql) const { [[maybe_unused]] const auto told = tell(sql); }
    /// The first number of the first row; nothing when there is no row.
    Result<std::optional<std::int64_t>> number(const char *sql, const QVariantList &values = {}) const;

    /// Does something whole or not at all, while nobody else writes.
    template<typename Act>
    std::invoke_result_t<Act> transaction(const Act &act) const
    {
        if (const auto begun = tell("BEGIN IMMEDIATE"); !begun)
            return std::unexpected(begun.error());
        auto result = act();
        const auto ended = tell(result ? "COMMIT" : "ROLLBACK");
        if (!ended && result) {
            result = std::unexpected(ended.error());
            attempt("ROLLBACK");
        }
        return result;
    }

    /// Makes the file smaller by what was deleted.
    Result<void> giveRoomBack() const;

    std::unexpected<Error> failed(const QSqlError &error) const;
    std::unexpected<Error> corrupt() const { return failure(ErrorKind::Corrupt, m_path); }

protected:
    Database(NativePath path, FileUse use, const DatabaseLayout &layout);

    /// Makes the file with Write, its folders too, and brings it up to date. NotFound (Read only; also while nothing is
    /// in it yet), Denied, ReadOnly, NoSpace, Corrupt, TooNew, NameTooLong, InUse (locked by somebody for longer than
    /// five seconds; one second for what is only read and can be done without).
    Result<void> open();

private:
    Result<void> connect(const std::string &parameters);
    Result<void> connectForReading();
    Result<void> prepare(bool mayHangHere);
    Result<void> setUp(bool mayHangHere);
    Result<bool> isEmpty() const; // of tables
    Result<void> checkVersion() const;
    Result<void> bringUpToDate() const;
    Result<void> addWhatIsMissing() const;
    Result<void> makeTables() const;
    Result<void> setNumber(const char *pragma, std::int64_t value) const;
    void disconnect();

    friend class Statement;

    NativePath m_path;
    FileUse m_use;
    const DatabaseLayout &m_layout;
    QString m_connection; // its name; one an object
    QSqlDatabase m_database;
};

class DatabaseRows
{
public:
    DatabaseRows(const Database &file, QSqlQuery query)
        : m_file(&file)
        , m_query(std::move(query))
    {
    }

    /// Goes to the next row; false at the end.
    Result<bool> next();
    std::int64_t number(int column) const { return m_query.value(column).toLongLong(); }
    std::string bytes(int column) const { return m_query.value(column).toByteArray().toStdString(); }
    std::int64_t inserted() const { return m_query.lastInsertId().toLongLong(); }

private:
    const Database *m_file;
    QSqlQuery m_query;
};

/// Bytes as SQLite keeps them unchanged.
inline QVariant blob(std::string_view bytes)
{
    return QByteArray(bytes.data() != nullptr ? bytes.data() : "", static_cast<qsizetype>(bytes.size()));
}

/// To be said in the main thread, before the first database is opened in another one, where there is no
/// QCoreApplication: what Qt makes at the first use belongs to the thread that it is made in, and is destroyed at the
/// end of the program.
void readyDatabases();

/// Nanoseconds since 1970.
std::int64_t timeNow();

} // namespace linkwright
