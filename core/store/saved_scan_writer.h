// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "scan/scan.h"
#include "store/catalog_links.h"

#include <string>
#include <vector>

namespace linkwright {

/// Writes one, bit by bit. Until end() it is in no list; and if that is not reached it goes again. Everything is part
/// of a transaction of CatalogPaths unless it says otherwise.
class SavedScanWriter
{
public:
    SavedScanWriter(const CatalogFile &file, CatalogPaths &paths);
    SavedScanWriter(const SavedScanWriter &) = delete;
    SavedScanWriter &operator=(const SavedScanWriter &) = delete;
    ~SavedScanWriter(); // in a transaction of its own

    /// In a transaction of its own. `roots`: those of the request, physical.
    Result<void> begin(const std::string &name, const ScanRequest &request, const std::vector<NativePath> &roots);
    Result<void> add(const LinkSighting &look);
    /// A link that was known stood there, and this does now.
    Result<void> addStanding(const KnownLink &link, NodeType type);
    /// In a transaction of its own. It takes the place of one of the same name. `unread`: physical places.
    Result<void> end(const std::vector<NativePath> &unread);

private:
    Result<void> addEntry(const NativePath &folder, const std::string &name, NodeType type, const LinkTarget &target,
                          Health health);

    const CatalogFile &m_file;
    CatalogPaths &m_paths;
    Statement m_add;
    std::string m_name;
    std::int64_t m_scan = 0; // 0: none is being written
    std::int64_t m_links = 0;
};

// Parts of a transaction.

/// NotFound: there is none of this name.
Result<void> deleteSavedScan(const CatalogFile &file, const std::string &name);
Result<void> deleteSavedScan(const CatalogFile &file, std::int64_t scan);

} // namespace linkwright
