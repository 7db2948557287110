// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/drop_plans.h"

#include "changes/plan_left_link.h"
#include "gestures/free_names.h"
#include "gestures/gestures.h"

#include <algorithm>
#include <iterator>

namespace linkwright {

namespace {

constexpr std::size_t mostLookedAt = 500;

} // namespace

PlannedBatch planHardLinksTo(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &targets)
{
    PlannedBatch batch;
    const auto opened = files.openFolder(folder);
    if (!opened) {
        batch.refused.push_back(Error{opened.error().kind, folder, opened.error().osCode});
        return batch;
    }
    FreeNames names(**opened);
    for (const NativePath &target : targets)
        batch.add(planCreate(files, {.target = target, .place = folder / names.take(target), .hard = true}));
    return batch;
}

PlannedBatch planMovesLeavingLinks(const FileSystem &files, const MoveRequest &request, TargetStyle style,
                                   const StopToken &stop)
{
    PlannedBatch batch;
    batch.what = "move";
    auto planned = planGuardedMove(files, request, stop);
    for (auto &steps : planned.moves) {
        if (!steps) {
            batch.refused.push_back(steps.error());
            continue;
        }
        if (steps->empty()) {
            ++batch.alreadySo;
            continue;
        }
        const auto left = planLeftLink(files, std::get<Move>(steps->front()), style);
        if (!left) {
            batch.refused.push_back(left.error());
            continue;
        }
        std::ranges::move(*steps, std::back_inserter(batch.plan.changes));
        batch.plan.changes.emplace_back(*left);
    }
    std::ranges::move(planned.lost, std::back_inserter(batch.refused));
    return batch;
}

PlannedBatch planMovesLeavingLinks(const FileSystem &files, const NativePath &folder,
                                   const std::vector<NativePath> &places, TargetStyle style, const StopToken &stop)
{
    return planMovesLeavingLinks(files, MoveRequest{places, folder}, style, stop);
}

DropOffers dropOffers(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &places,
                      const StopToken &stop)
{
    const std::vector<NativePath> some(
        places.begin(), places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), mostLookedAt)));
    DropOffers offers;
    // Anybody may drag a "\\server\share" here; who drops it has not asked for that computer before something is
    // chosen.
    if (std::ranges::any_of(some, [&](const NativePath &place) { return isOnUnaskedServer(files, place); })) {
        offers.canMove = true;
        return offers;
    }
    const PlannedBatch hard = planHardLinksTo(files, folder, some);
    if (!hard.refused.empty())
        offers.noHardLinks = hard.refused.front();
    MoveRequest request{some, folder};
    request.looksInside = false; // somebody holds the mouse button down
    const PlannedBatch moved = planMovesLeavingLinks(files, request, TargetStyle::Relative, stop);
    offers.canMove = moved.refused.empty() && moved.alreadySo == 0;
    return offers;
}

} // namespace linkwright
