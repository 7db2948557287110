// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/known.h"
#include "repair/points_how.h"
#include "scan/scan.h"

#include <optional>
#include <vector>

namespace linkwright {

/// A link that points to a place, or would miss it.
struct Backlink
{
    NativePath place; // physical
    LinkTarget target;
    Verdict verdict;
    PointsHow how = PointsHow::Names;
    bool direct = false; // as Meeting
    bool breaks = false;

    bool operator==(const Backlink &) const = default;
};

/// Paths are physical; of the places the last component is unresolved (see physicalPlace()).
struct BacklinksRequest
{
    std::vector<NativePath> places;
    // NOLINTBEGIN(readability-redundant-member-init): g++ wants it spelled out
    std::vector<NativePath> roots = {}; // whose trees are searched
    std::vector<NativePath> folders = {}; // of which only their own entries are looked at
    std::vector<Glob> exclude = {}; // as ScanRequest
    // NOLINTEND(readability-redundant-member-init)
    const KnownLinks *known = nullptr; // links of earlier, which are looked at anew; may be null
    bool oneFileSystem = false;
    unsigned threads = 2;
};

struct Backlinks
{
    std::vector<std::vector<Backlink>> of; // for each place, in order; by place of the link
    ScanReport scanned; // of the roots
    std::vector<Error> problems; // roots and folders that could not be searched
    std::vector<Error> notAsked; // known links on mounts that may hang
    std::optional<Error> notKnown; // why what is known could not be had
    bool complete = true; // false when stopped
};

/// What points to each of the places: every link whose way looks up the place or anything below it, judged by a walk of
/// now. Links that only pass another link which says the place bring that one with them, wherever it lies. Follows
/// nothing while it searches; mounts that may hang are not entered. May take long: for a worker thread.
Backlinks findBacklinks(const FileSystem &files, const BacklinksRequest &request, const StopToken &stop = {},
                        ScanProgress *progress = nullptr);

} // namespace linkwright
