// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/chain.h"

#include <cstddef>
#include <vector>

namespace linkwright {

/// One name that the system looks up while it follows a link, and which text says it.
struct WayStep
{
    NativePath path; // physical: the folder the walk stood in + the name; after "..", the folder it went to
    NativePath from; // physical: the folder the walk stood in
    std::size_t hop = 0; // whose text: a place in Chain::hops
    std::size_t offset = 0; // in that text, where the name begins
    bool goesUp = false; // ".."
    bool meetsLink = false; // the next hop

    bool operator==(const WayStep &) const = default;
};

/// All the steps of a walk in order, those beyond what is missing too: where it would go if that were there. On the way
/// of a chain that ends in a loop, no further than the last hop.
std::vector<WayStep> waySteps(const Chain &chain);

/// The first of them: those that the system took, the one it failed at included.
std::vector<WayStep> stepsTaken(const Chain &chain);

/// Where the walk ends, or would end if nothing was missing; physical up to what is missing.
NativePath wantedPath(const Chain &chain);

} // namespace linkwright
