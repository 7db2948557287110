// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/catalog.h"
#include "store/scan_difference.h"
#include "store/volume.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// What the verb "catalog" prints; each line with its end.
namespace linkwright::cli {

std::string scanTable(const std::vector<SavedScanInfo> &scans);
std::string scanRecord(const SavedScanInfo &scan);
/// A volume that was seen, and whether it is away now.
std::string volumeText(const Volume &volume, bool isAway);
std::string volumeRecord(const Volume &volume, bool isAway);
/// "1,234 links are known, 12 that are gone, and 2,345 places they lead to or by."
std::string countsText(const CatalogCounts &counts);
std::string countsRecord(const CatalogCounts &counts, bool isOn);

std::string differenceText(const Difference &difference);
std::string differenceRecord(const Difference &difference);

/// How many there are of each.
struct DifferenceCounts
{
    std::array<std::uint64_t, differenceKindCount> kinds{};
    std::uint64_t folders = 0; // of those that became something
    std::uint64_t files = 0;

    void add(const Difference &difference);
};

/// "3 gone, 5 retargeted, 1 became a real folder", or that there are none.
std::string closingText(const DifferenceCounts &counts);
std::string closingRecord(const DifferenceCounts &counts);

} // namespace linkwright::cli
