// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/backlinks.h"

#include <vector>

namespace linkwright {

/// What is asked of a place, and where links to it are looked for.
struct PointingWish
{
    NativePath place; // absolute
    std::vector<NativePath> roots; // whose trees are searched, beside the place's own folder and what lies in it
    NativePath catalog; // what is remembered of earlier; empty: nothing
};

struct PointingFound
{
    std::vector<Backlink> links; // those that would break first, then by place
    std::vector<Error> problems; // what could not be searched
    bool knew = false; // the catalog was asked, too
    bool complete = true; // false when it was stopped
};

/// Looks for links to a place. For a thread. NotFound and others: the folder that holds the place cannot be opened.
Result<PointingFound> findPointing(const FileSystem &files, const PointingWish &wish, ScanProgress &progress,
                                   const StopToken &stop);

} // namespace linkwright
