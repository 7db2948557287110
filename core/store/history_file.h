// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/private_file.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

class QSqlError;

namespace linkwright {

/// The rows a statement answers, one after the other.
class HistoryRows;

/// The database of the journal: opened, of a version we know, and asked in SQL. Errors are kinds, said of the file.
class HistoryFile
{
public:
    /// See History::open().
    static Result<std::unique_ptr<HistoryFile>> open(const NativePath &path, FileUse use);
    HistoryFile(const HistoryFile &) = delete;
    HistoryFile &operator=(const HistoryFile &) = delete;
    ~HistoryFile();

    const NativePath &path() const { return m_path; }

    /// The version of what is in the file, which one that is only read keeps. Those from this one on know of batches
    /// that are passed over.
    Result<std::int64_t> version() const;
    static constexpr std::int64_t passesOver = 2;
    /// And those from this one on of batches for which an administrator's rights were used.
    static constexpr std::int64_t tellsElevated = 3;
    /// And those from this one on of notes.
    static constexpr std::int64_t keepsNotes = 4;

    /// `values`: one for each "?" in order; the driver takes no "?1".
    Result<HistoryRows> ask(const char *sql, const QVariantList &values = {}) const;
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

    std::unexpected<Error> failed(const QSqlError &error) const;
    std::unexpected<Error> corrupt() const { return failure(ErrorKind::Corrupt, m_path); }

private:
    HistoryFile(NativePath path, FileUse use);
    Result<void> connect(const std::string &parameters);
    Result<void> connectForReading();
    Result<void> prepare(bool mayHangHere);
    Result<bool> isEmpty() const; // of tables
    Result<void> checkVersion() const;
    Result<void> bringUpToDate() const;
    Result<void> addWhatIsMissing() const;
    Result<void> makeTables() const;
    Result<void> setNumber(const char *pragma, std::int64_t value) const;
    void disconnect();

    NativePath m_path;
    FileUse m_use;
    QString m_connection; // its name; one an object
    QSqlDatabase m_database;
};

class HistoryRows
{
public:
    HistoryRows(const HistoryFile &file, QSqlQuery query)
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
    const HistoryFile *m_file;
    QSqlQuery m_query;
};

/// Bytes as SQLite keeps them unchanged.
inline QVariant blob(std::string_view bytes)
{
    return QByteArray(bytes.data() != nullptr ? bytes.data() : "", static_cast<qsizetype>(bytes.size()));
}

} // namespace linkwright
