// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/statement.h"

#include <QSqlError>

namespace linkwright {

Result<void> Statement::say(const QVariantList &values)
{
    if (!m_query) {
        auto query = std::make_unique<QSqlQuery>(m_file->m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(m_sql)))
            return m_file->failed(query->lastError());
        m_query = std::move(query);
    }
    int at = 0;
    for (const QVariant &value : values)
        m_query->bindValue(at++, value, value.typeId() == QMetaType::QByteArray ? QSql::In | QSql::Binary : QSql::In);
    if (!m_query->exec())
        return m_file->failed(m_query->lastError());
    return {};
}

Result<bool> Statement::ask(const QVariantList &values)
{
    const auto said = say(values);
    return said ? next() : std::unexpected(said.error());
}

Result<bool> Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return m_file->failed(m_query->lastError());
    end();
    return false;
}

Result<std::int64_t> Statement::tell(const QVariantList &values)
{
    const auto said = say(values);
    if (!said)
        return std::unexpected(said.error());
    const std::int64_t inserted = m_query->lastInsertId().toLongLong();
    end();
    return inserted;
}

void Statement::end()
{
    if (m_query)
        m_query->finish();
}

} // namespace linkwright
