// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/problem_lines.h"
#include "cli/session.h"
#include "scan/scan.h"

#include <vector>

namespace linkwright::cli {

/// The links that a verb for whole trees works on.
struct TreeLinks
{
    std::vector<NativePath> places; // as find(1) prints them, sorted
    std::size_t missingRoots = 0; // told already
    std::size_t lostRoots = 0; // in mid-scan: told already, and what was found until then is here
    ScanReport report; // of all links, kept or not
};

/// Scans the roots as the scan verb does: a root that is a link is that one link. What cannot be read is told to
/// `problems`. `isKept`: which of the links; all where there is none.
TreeLinks linksBelow(Session &session, const ScanRequest &wanted, const StopSource &stop, ProblemLines &problems,
                     bool (*isKept)(const Entry &) = nullptr);

} // namespace linkwright::cli
