// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/bind.h"
#include "cli/change_report.h"
#include "cli/change_run.h"
#include "cli/exit_status.h"
#include "cli/interrupt.h"
#include "cli/verbs.h"
#include "cli/whats_there.h"
#include "store/plan_reader.h"
#include "text/plan_file_text.h"

namespace linkwright::cli {

namespace {

/// Holds the plan against the disk; what is refused is told, one by one. Nothing: a person had enough.
std::optional<Intended> boundTo(Session &session, const Plan &plan)
{
    const auto results =
        untilInterrupted([&](const StopToken &stop) { return bindPlan(session.files, plan.changes, stop); });
    if (InterruptWatch::interrupted())
        return std::nullopt;
    Intended intended;
    Refusals refusals(session, Stage::Planned);
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
    auto intended = boundTo(session, *plan);
    if (!intended)
        return reportStoppedPlanning(session, plan->changes.size());
    return carryOut(session, options.change, *std::move(intended), "apply");
}

} // namespace linkwright::cli
