// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/scan_difference.h"

#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// What is remembered, as a person may look at it.
struct Memory
{
    bool isOn = true;
    CatalogCounts counts;
    std::vector<SavedScanInfo> scans; // newest first
};

/// Two saved scans, or one and what is there now.
struct Comparison
{
    std::vector<Difference> differences;
    bool sameScope = true; // both list the same: the same folders and options
};

// All of it works on the file of the catalog, for a thread. Errors are those of Catalog.

/// A file that is not there yet holds nothing.
Result<Memory> readMemory(const NativePath &catalog);
Result<void> switchMemory(const NativePath &catalog, bool on);
/// Everything but whether it is on.
Result<void> clearMemory(const NativePath &catalog);
Result<void> forgetScan(const NativePath &catalog, const std::string &name);
/// `after`: empty, the folders are scanned anew. Cancelled: it was stopped. NotFound: there is no such scan.
Result<Comparison> compareScans(const FileSystem &files, const NativePath &catalog, const std::string &before,
                                const std::optional<std::string> &after, ScanProgress &progress, const StopToken &stop);

} // namespace linkwright
