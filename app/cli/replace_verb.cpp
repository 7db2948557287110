// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_replace.h"
#include "cli/change_run.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int replaceVerb(Session &session, const ReplaceOptions &options)
{
    Intended intended;
    intended.asksOneByOne = true;
    const auto places = eachOnce(session, options.places);
    const auto planned = planReplace(session.files, absolutely(session, places), options.with);
    for (std::size_t at = 0; at < planned.size(); ++at)
        intended.add(session, places[at], planned[at], Wish::One, refusalOfEnd);
    return carryOut(session, options.change, std::move(intended), "replace");
}

} // namespace linkwright::cli
