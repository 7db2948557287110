// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/backlinks.h"

#include <vector>

namespace linkwright {

/// What is asked of places, and where links to them are looked for.
struct PointingWish
{
    std::vector<NativePath> places; // absolute
    std::vector<NativePath> roots; // whose trees are searched, beside the places' own folders and what lies in them
    NativePath catalog; // what is remembered of earlier; empty: nothing
};

struct PointingFound
{
    std::vector<Backlink> links; // each once; those that would break first, then by place
    std::vector<Error> problems; // what could not be searched
    bool knew = false; // the catalog was asked, too
    bool complete = true; // false when it was stopped
};

/// Looks for links to places. For a thread. NotFound and others: no folder that holds one of them can be opened.
Result<PointingFound> findPointing(const FileSystem &files, const PointingWish &wish, ScanProgress &progress,
                                   const StopToken &stop);

} // namespace linkwright
