// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog_paths.h"

namespace linkwright {

namespace {

constexpr std::size_t numbersAtMost = 50'000;

/// Columns 0 to 7, with what SQLite knows no unsigned numbers for.
Fingerprint fingerprintIn(const Statement &row)
{
    const NodeType type = kindOf(row.number(1), NodeType::Other, NodeType::Unknown);
    return {.identity = {static_cast<std::uint64_t>(row.number(2)), static_cast<std::uint64_t>(row.number(3)), type},
            .born = row.number(4),
            .size = static_cast<std::uint64_t>(row.number(5)),
            .modified = row.number(6),
            .beginning = row.bytes(7)};
}

} // namespace

CatalogPaths::CatalogPaths(const CatalogFile &file)
    : m_file(file)
    , m_find(file, "SELECT looked, type, device, node, born, size, modified, beginning FROM paths WHERE path = ?")
    , m_findNumber(file, "SELECT id FROM paths WHERE path = ?")
    , m_add(file, "INSERT INTO paths(path) VALUES(?)")
    , m_remember(file, "UPDATE paths SET looked = ?, type = ?, device = ?, node = ?, born = ?, size = ?, modified = ?,"
                       " beginning = ? WHERE id = ?")
{
}

Result<std::optional<Fingerprint>> CatalogPaths::known(const NativePath &path)
{
    const auto found = m_find.ask({blob(path.bytes)});
    if (!found)
        return std::unexpected(found.error());
    const bool isKnown = *found && m_find.number(0) != 0;
    auto known = isKnown ? std::optional(fingerprintIn(m_find)) : std::nullopt;
    m_find.end();
    return known;
}

Result<void> CatalogPaths::begin()
{
    const auto version = m_file.number("PRAGMA data_version");
    if (!version)
        return std::unexpected(version.error());
    if (version->value_or(0) != m_version || m_numbers.size() > numbersAtMost)
        m_numbers.clear();
    m_version = version->value_or(0);
    return {};
}

Result<std::int64_t> CatalogPaths::number(const NativePath &path)
{
    if (const auto known = m_numbers.find(path.bytes); known != m_numbers.end())
        return known->second;
    const auto found = m_findNumber.ask({blob(path.bytes)});
    if (!found)
        return std::unexpected(found.error());
    const auto number = *found ? Result<std::int64_t>(m_findNumber.number(0)) : m_add.tell({blob(path.bytes)});
    m_findNumber.end();
    if (number)
        m_numbers.emplace(path.bytes, *number);
    return number;
}

Result<void> CatalogPaths::remember(const NativePath &path, const Fingerprint &fingerprint, std::int64_t when)
{
    const auto id = number(path);
    if (!id)
        return std::unexpected(id.error());
    const Identity &identity = fingerprint.identity;
    const auto told =
        m_remember.tell({qlonglong(when), int(identity.type), qlonglong(identity.device), qlonglong(identity.node),
                         qlonglong(fingerprint.born), qlonglong(fingerprint.size), qlonglong(fingerprint.modified),
                         blob(fingerprint.beginning), qlonglong(*id)});
    return told ? Result<void>{} : std::unexpected(told.error());
}

} // namespace linkwright
