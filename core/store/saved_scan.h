// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "scan/scan.h"
#include "store/catalog_links.h"

#include <string>
#include <vector>

namespace linkwright {

/// A scan that a person named, as lists show it.
struct SavedScanInfo
{
    std::int64_t id = 0;
    std::string name;
    std::int64_t begun = 0; // nanoseconds since 1970
    std::uint64_t links = 0;
    std::vector<NativePath> roots; // physical
};

/// One link of it, or what stood where one was known from earlier: its type says which.
struct SavedEntry
{
    NativePath place; // physical
    NodeType type = NodeType::SymbolicLink;
    LinkTarget target;
    Health health = Health::Unchecked;

    bool operator==(const SavedEntry &) const = default;
};

struct SavedScan
{
    SavedScanInfo info;
    ScanRequest request; // what it listed; its roots are physical
    std::vector<NativePath> unread; // what could not be read, and all below it
    std::vector<SavedEntry> entries; // sorted by place
};

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
    Result<void> add(const LinkLook &look);
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

/// Newest first.
Result<std::vector<SavedScanInfo>> savedScans(const CatalogFile &file);
/// NotFound: there is none of this name.
Result<SavedScan> readSavedScan(const CatalogFile &file, const std::string &name);
/// NotFound as above.
Result<void> forgetSavedScan(const CatalogFile &file, const std::string &name);
/// Part of a transaction.
Result<void> deleteSavedScan(const CatalogFile &file, std::int64_t scan);

} // namespace linkwright
