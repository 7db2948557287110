// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/guarded_plans.h"

#include "changes/plan_guarded_removal.h"
#include "gestures/drop_plans.h"
#include "gestures/gestures.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linkwright {

PlannedBatch planGuardedRename(const FileSystem &files, const NativePath &place, const std::string &newName,
                               const GuardChoice &choice, const StopToken &stop)
{
    PlannedBatch simply;
    simply.what = "rename";
    simply.add(planRename(files, place, newName)); // it knows which names are none, or taken
    if (choice.pointing == PointingLinks::Break || simply.plan.changes.empty())
        return simply;
    MoveRequest request{{place}, split(place).folder / newName};
    if (choice.pointing == PointingLinks::AreUpdated)
        request.pointing = choice.links;
    PlannedBatch batch = choice.pointing == PointingLinks::AreUpdated
                             ? planMoveRequest(files, request, stop)
                             : planMovesLeavingLinks(files, request, choice.style, stop);
    batch.what = "rename";
    return batch;
}

PlannedBatch planGuardedMoves(const FileSystem &files, MoveRequest request, const GuardChoice &choice,
                              const StopToken &stop)
{
    if (choice.pointing == PointingLinks::AreUpdated)
        request.pointing = choice.links;
    if (choice.pointing == PointingLinks::KeepALink)
        return planMovesLeavingLinks(files, request, choice.style, stop);
    return planMoves(files, request, stop);
}

PlannedBatch planGuardedRemovals(const FileSystem &files, const std::vector<NativePath> &places,
                                 const GuardChoice &choice, const StopToken &stop)
{
    if (choice.pointing != PointingLinks::AreUpdated)
        return planRemovals(files, places);
    PlannedBatch batch;
    batch.what = "remove";
    RemovalPlan planned = planGuardedRemoval(files, places, choice.links, stop);
    batch.plan.changes = std::move(planned.updates);
    batch.add(std::move(planned.removals));
    std::ranges::move(planned.lost, std::back_inserter(batch.refused));
    return batch;
}

} // namespace linkwright
