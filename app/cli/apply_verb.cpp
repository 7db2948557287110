// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/bind.h"
#include "cli/change_run.h"
#include "cli/exit_status.h"
#include "cli/verbs.h"
#include "cli/whats_there.h"
#include "store/plan_reader.h"
#include "text/plan_file_text.h"

namespace linkwright::cli {

namespace {

/// Holds the plan against the disk; what is refused is told, one by one.
Intended boundTo(Session &session, const Plan &plan)
{
    Intended intended;
    Refusals refusals(session, Stage::Planned);
    const auto results = bindPlan(session.files, plan.changes);
    for (std::size_t at = 0; at < results.size(); ++at) {
        const NativePath &place = placeOf(plan.changes[at]);
        const auto &result = results[at];
        if (!result) {
            refusals.tell(place, plan.changes[at], result.error());
            ++intended.refused;
        } else if (const auto &change = result->change) {
            intended.add(*change, place);
        } else {
            intended.standing.push_back(place);
        }
    }
    return intended;
}

} // namespace

int applyVerb(Session &session, const ApplyOptions &options)
{
    const auto plan = readPlanFile(options.plan);
    if (!plan) {
        session.messages.failure(options.plan, planFileText(plan.error()));
        return ExitNothingDone;
    }
    return carryOut(session, options.change, boundTo(session, *plan), "apply");
}

} // namespace linkwright::cli
