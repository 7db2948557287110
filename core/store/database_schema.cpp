// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/database.h"

namespace linkwright {

namespace {

constexpr std::int64_t firstVersion = 1;

} // namespace

Result<std::int64_t> Database::version() const
{
    const auto version = number("PRAGMA user_version");
    return version ? Result<std::int64_t>(version->value_or(0)) : std::unexpected(version.error());
}

Result<bool> Database::isEmpty() const
{
    const auto inside = number("SELECT count(*) FROM sqlite_schema");
    return inside ? Result<bool>(inside->value_or(0) == 0) : std::unexpected(inside.error());
}

/// One statement sees one state of the file; of two, another program may make the tables in between.
Result<void> Database::checkVersion() const
{
    auto rows = ask("SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
                    " FROM pragma_application_id, pragma_user_version");
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    const std::int64_t id = *found ? rows->number(0) : 0;
    const std::int64_t itsVersion = *found ? rows->number(1) : 0;
    if (id == m_layout.applicationId && itsVersion > m_layout.newestVersion())
        return failure(ErrorKind::TooNew, m_path);
    if (id == m_layout.applicationId && itsVersion >= firstVersion)
        return {};
    return *found && rows->number(2) == 0 ? failure(ErrorKind::NotFound, m_path) : corrupt();
}

Result<void> Database::bringUpToDate() const
{
    const auto known = version();
    if (!known)
        return std::unexpected(known.error());
    return *known == m_layout.newestVersion() ? Result<void>{} : transaction([this] { return addWhatIsMissing(); });
}

/// Inside a transaction: another program may have been faster.
Result<void> Database::addWhatIsMissing() const
{
    const auto empty = isEmpty();
    if (!empty)
        return std::unexpected(empty.error());
    auto ready = *empty ? makeTables() : checkVersion();
    const auto known = ready ? version() : std::unexpected(ready.error());
    if (!known)
        return std::unexpected(known.error());
    for (std::int64_t next = *known; next < m_layout.newestVersion(); ++next) {
        if (const auto told = tell(m_layout.additions[std::size_t(next - firstVersion)]); !told)
            return std::unexpected(told.error());
    }
    return setNumber("user_version", m_layout.newestVersion());
}

Result<void> Database::makeTables() const
{
    for (const char *table : m_layout.tables) {
        if (const auto told = tell(table); !told)
            return std::unexpected(told.error());
    }
    const auto named = setNumber("application_id", m_layout.applicationId);
    return named ? setNumber("user_version", firstVersion) : named;
}

Result<void> Database::setNumber(const char *pragma, std::int64_t value) const
{
    const std::string sql = std::string("PRAGMA ") + pragma + " = " + std::to_string(value);
    const auto told = tell(sql.c_str());
    return told ? Result<void>{} : std::unexpected(told.error());
}

} // namespace linkwright
