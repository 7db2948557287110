// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/cause.h"
#include "repair/findings.h"

namespace linkwright {

/// Makes candidates of what was found for a group at several places, the best first: what a place heals, how sure that
/// is when all the places are compared, and why. `searchedThrough`: there is no other place, as far as was asked for.
std::vector<Candidate> weighed(const WantedGroup &group, const std::vector<Findings> &places, bool searchedThrough);

/// Places where something stands that does not look like what was recorded: all of it possible. For a person to see
/// where there is nothing better.
std::vector<Candidate> doubtful(const WantedGroup &group, const std::vector<Findings> &places);

/// "Nearly all": one may be missing in twenty.
constexpr bool isNearlyAll(std::size_t some, std::size_t all)
{
    return some > 0 && (all - some) * 20 <= all;
}

/// Sums up how sure it is for the single links.
void settleCertainty(Candidate &candidate);

/// Most heals first; of equal ones the more certain, then by path.
void rank(std::vector<Candidate> &candidates);

} // namespace linkwright
