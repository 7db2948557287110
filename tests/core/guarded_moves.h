// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/plan_move.h"
#include "repair/backlinks.h"

#include <vector>

/// What planners and tests of guarded moves need to say things shortly.
namespace linkwright::test {

/// What points to any of the places, as somebody who plans to move them asks.
inline std::vector<NativePath> pointingTo(const FileSystem &files, const std::vector<NativePath> &places,
                                          const NativePath &root)
{
    std::vector<NativePath> links;
    for (const auto &of : findBacklinks(files, {.places = places, .roots = {root}}).of) {
        for (const Backlink &link : of)
            links.push_back(link.place);
    }
    return links;
}

/// All of it, in the order in which it is to be made.
inline Plan wholeOf(const MovePlan &planned)
{
    Plan plan;
    for (const auto &steps : planned.moves) {
        if (steps)
            plan.changes.insert(plan.changes.end(), steps->begin(), steps->end());
    }
    plan.changes.insert(plan.changes.end(), planned.updates.begin(), planned.updates.end());
    return plan;
}

} // namespace linkwright::test
