// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/fingerprint.h"
#include "store/catalog_file.h"
#include "store/statement.h"

#include <string>
#include <unordered_map>

namespace linkwright {

/// The paths of the catalog, each with a number, and what stood there.
class CatalogPaths
{
public:
    explicit CatalogPaths(const CatalogFile &file);

    /// What stood there when somebody last saw a link go there.
    Result<std::optional<Fingerprint>> known(const NativePath &path);

    // Part of a transaction from here on.

    /// To be said first: numbers are remembered, and another program may have taken some away.
    Result<void> begin();
    /// The transaction failed, and what was numbered in it has no number.
    void giveUp() { m_numbers.clear(); }
    /// The number of a path, which it gets if it has none.
    Result<std::int64_t> number(const NativePath &path);
    /// What stands there, seen at that time.
    Result<void> remember(const NativePath &path, const Fingerprint &fingerprint, std::int64_t when);

private:
    const CatalogFile &m_file;
    Statement m_find;
    Statement m_findNumber;
    Statement m_add;
    Statement m_remember;
    std::unordered_map<std::string, std::int64_t> m_numbers; // some of them
    std::int64_t m_version = 0; // of what is in the file, as SQLite counts the writes of others
};

} // namespace linkwright
