// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_flatten.h"
#include "cli/tree_change.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int flattenVerb(Session &session, const FlattenOptions &options)
{
    const auto planner = [&](const std::vector<NativePath> &places, const StopToken &stop) {
        return planFlatten(session.files, places, stop);
    };
    return changeTree(session, options.tree, options.change, "flatten", planner, {.say = refusalOfEnd});
}

} // namespace linkwright::cli
