// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "changes/planner.h"
#include "repair/broken_link.h"
#include "repair/cause.h"

#include <vector>

namespace linkwright {

/// A link and what it is to lead to.
struct Cure
{
    std::size_t link = 0; // an index of the broken links
    NativePath end; // physical

    bool operator==(const Cure &) const = default;
};

/// What a candidate would do to the links it heals that are at least so certain. A link that heals with another one is
/// left to that.
std::vector<Cure> curesOf(const std::vector<BrokenLink> &links, const Cause &cause, const Candidate &candidate,
                          Certainty least);

/// The same for all causes: of each link's candidates the most certain, if it is at least so certain. `least` is never
/// Possible: that is for a person to choose.
std::vector<Cure> curesOf(const std::vector<BrokenLink> &links, const std::vector<Cause> &causes, Certainty least);

/// Retargets links: a result each, in order; fewer when stopped. Relative stays relative, written between real folders;
/// absolute stays absolute; a separator at the end stays. Changed: it is not the link that was read; NotSame: the new
/// text would not lead there.
std::vector<Result<Planned>> planRepair(const FileSystem &files, const std::vector<BrokenLink> &links,
                                        const std::vector<Cure> &cures, const StopToken &stop = {});

} // namespace linkwright
