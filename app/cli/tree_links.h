// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"
#include "scan/scan.h"

#include <vector>

namespace linkwright::cli {

/// The links that a verb for whole trees works on.
struct TreeLinks
{
    std::vector<NativePath> places; // as find(1) prints them, sorted
    std::size_t missingRoots = 0; // told already
    ScanReport report; // of all links, kept or not
};

/// Scans the roots as the scan verb does: a root that is a link is that one link. Folders that cannot be read are told.
/// `isKept`: which of the links; all where there is none.
TreeLinks linksBelow(Session &session, const ScanRequest &wanted, const StopSource &stop,
                     bool (*isKept)(const Entry &) = nullptr);

} // namespace linkwright::cli
