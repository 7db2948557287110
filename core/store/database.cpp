// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "platform/private_file.h"
#include "store/database_error.h"

#include <QSqlError>

#include <chrono>

namespace linkwright {

Result<DatabaseRows> Database::ask(const char *sql, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromLatin1(sql)))
        return failed(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value, value.typeId() == QMetaType::QByteArray ? QSql::In | QSql::Binary : QSql::In);
    if (!query.exec())
        return failed(query.lastError());
    return DatabaseRows(*this, std::move(query));
}

Result<std::int64_t> Database::tell(const char *sql, const QVariantList &values) const
{
    const auto rows = ask(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->inserted();
}

Result<std::optional<std::int64_t>> Database::number(const char *sql, const QVariantList &values) const
{
    auto rows = ask(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    const auto found = rows->next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(rows->number(0)) : std::nullopt;
}

Result<void> Database::giveRoomBack() const
{
    auto pages = ask("PRAGMA incremental_vacuum"); // one row a page
    while (pages) {
        const auto more = pages->next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
    }
    return std::unexpected(pages.error());
}

std::unexpected<Error> Database::failed(const QSqlError &error) const
{
    return std::unexpected(databaseError(error, m_path, m_use));
}

Result<bool> DatabaseRows::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return m_file->failed(m_query.lastError());
    return false;
}

std::int64_t timeNow()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace linkwright
