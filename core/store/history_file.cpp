// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_file.h"

#include "platform/private_file.h"
#include "store/history_error.h"

#include <QSqlError>

namespace linkwright {

Result<HistoryRows> HistoryFile::ask(const char *sql, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromLatin1(sql)))
        return failed(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value, value.typeId() == QMetaType::QByteArray ? QSql::In | QSql::Binary : QSql::In);
    if (!query.exec())
        return failed(query.lastError());
    return HistoryRows(*this, std::move(query));
}

Result<std::int64_t> HistoryFile::tell(const char *sql, const QVariantList &values) const
{
    const auto rows = ask(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->inserted();
}

Result<std::optional<std::int64_t>> HistoryFile::number(const char *sql, const QVariantList &values) const
{
    auto rows = ask(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    const auto found = rows->next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(rows->number(0)) : std::nullopt;
}

std::unexpected<Error> HistoryFile::failed(const QSqlError &error) const
{
    return std::unexpected(historyError(error, m_path, m_use));
}

Result<bool> HistoryRows::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return m_file->failed(m_query.lastError());
    return false;
}

} // namespace linkwright
