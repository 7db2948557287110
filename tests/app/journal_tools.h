// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace linkwright::test {

/// What a stranger does to a journal, in whatever thread. Whether all of it worked.
inline bool meddle(const NativePath &journal, const QStringList &statements)
{
    bool worked = true;
    const QString name = QStringLiteral("stranger");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QString::fromStdString(journal.bytes));
        worked = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements)
            worked = worked && query.exec(statement);
    }
    QSqlDatabase::removeDatabase(name);
    return worked;
}

} // namespace linkwright::test
