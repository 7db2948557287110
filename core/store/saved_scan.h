// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "scan/scan.h"
#include "store/catalog.h"

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

/// Newest first.
Result<std::vector<SavedScanInfo>> savedScans(const Catalog &catalog);
/// NotFound: there is none of this name.
Result<SavedScan> readSavedScan(const Catalog &catalog, const std::string &name);
/// NotFound as above.
Result<void> forgetSavedScan(const Catalog &catalog, const std::string &name);

} // namespace linkwright
