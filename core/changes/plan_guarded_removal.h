// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// What removes places, and keeps other links from missing them.
struct RemovalPlan
{
    /// Of links elsewhere: RetargetLink, to be made before the removals. One that is refused then keeps back what its
    /// link leads over: see apply().
    std::vector<Change> updates;
    std::vector<Result<Planned>> removals; // as planRemoveAll() plans them
    std::vector<Error> lost; // links, by their places, that are healthy and cannot be kept so
};

/// Plans removals with the links that point to what goes: `pointing` (physical, see repair/backlinks.h). Where their
/// texts say a link that goes, they say from then on what that link says; where they say a name of a file, another name
/// of it. Each keeps its style. What is planned was played in a picture of the disk: every healthy link of `pointing`
/// that does not go itself leads to the same thing in the end, or is told as lost. Fewer removals when stopped.
RemovalPlan planGuardedRemoval(const FileSystem &files, const std::vector<NativePath> &places,
                               const std::vector<NativePath> &pointing, const StopToken &stop);

} // namespace linkwright
