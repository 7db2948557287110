// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/database.h"

namespace linkwright {

/// A statement that is said many times: prepared once, when it is first said.
class Statement
{
public:
    /// `file` outlives it; `sql` is static.
    Statement(const Database &file, const char *sql)
        : m_file(&file)
        , m_sql(sql)
    {
    }

    /// Says it; what it answered before is gone. Whether there is a row.
    Result<bool> ask(const QVariantList &values);
    /// Goes to the next row; false at the end.
    Result<bool> next();
    std::int64_t number(int column) const { return m_query->value(column).toLongLong(); }
    std::string bytes(int column) const { return m_query->value(column).toByteArray().toStdString(); }

    /// Says it, for its effect; the number of the row it inserted last.
    Result<std::int64_t> tell(const QVariantList &values);
    /// Lets go of the rows: as long as some are left, the file is being read.
    void end();

private:
    Result<void> say(const QVariantList &values);

    const Database *m_file;
    const char *m_sql;
    std::unique_ptr<QSqlQuery> m_query; // null until it is first said
};

} // namespace linkwright
