// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "links/link_entry.h"
#include "repair/backlinks.h"
#include "scan/scan.h"

#include <string>
#include <string_view>

/// The JSON Lines of the contract, each with its line end.
namespace linkwright {

/// `note`: what a person noted of the link; only where there is one does the record have the key.
std::string entryRecord(const NativePath &place, const Entry &entry, std::string_view note = {});
std::string problemRecord(const NativePath &place, const Error &error);
std::string summaryRecord(const ScanReport &report);

/// `to`: as it was asked for.
std::string backlinkRecord(const NativePath &to, const Backlink &link);

/// How many of them, and where they were looked for.
struct BacklinksSummary
{
    std::size_t links = 0;
    std::size_t breaks = 0;
    std::size_t problems = 0;
    bool complete = true;
    std::vector<NativePath> trees;
    std::vector<NativePath> folders; // their own entries only
    bool catalog = false;
};
std::string backlinksSummaryRecord(const BacklinksSummary &summary);

} // namespace linkwright
