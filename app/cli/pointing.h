// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "cli/session.h"
#include "repair/backlinks.h"

#include <vector>

namespace linkwright::cli {

/// Where to look for what points to a few places.
struct PointingSearch
{
    std::vector<NativePath> places; // physical
    std::vector<NativePath> roots; // as typed; none: what is known, and around the places
    bool onlyKnown = false; // nothing is searched at all
};

/// What was found, and where somebody looked.
struct PointingFound
{
    Backlinks links;
    std::vector<NativePath> roots; // physical; trees that were searched
    std::vector<NativePath> folders; // of which the own entries were looked at
    bool catalog = false; // what is known was looked at, too
    std::size_t missingRoots = 0; // told already
};

/// Looks, with a line of progress. Missing roots are told, folders that could not be read only by what it returns.
PointingFound findPointing(Session &session, const PointingSearch &search, const StopToken &stop);

} // namespace linkwright::cli
