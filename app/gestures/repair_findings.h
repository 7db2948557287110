// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/find_causes.h"

#include <memory>
#include <vector>

namespace linkwright {

/// Which links are to be repaired, and where what they miss is searched for.
struct RepairWish
{
    std::vector<NativePath> places; // absolute
    std::vector<NativePath> searchIn;
    NativePath catalog; // what is remembered of earlier; empty: nothing
    /// Broken links that are not to be repaired: what they miss tells where a folder went, too. Absolute.
    std::vector<NativePath> witnesses;
};

/// What was found out about them.
struct RepairFindings
{
    std::vector<BrokenLink> links; // those that are to be repaired and miss something now
    std::vector<Cause> causes;
    std::vector<Error> problems; // folders that could not be searched
};

/// Looks at the links and searches. For a thread. `progress`: of the search, for any thread.
RepairFindings findRepairs(const FileSystem &files, const RepairWish &wish, ScanProgress &progress,
                           const StopToken &stop);

} // namespace linkwright
