// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/undo_plan.h"

#include "changes/batch_folders.h"
#include "changes/bind.h"
#include "changes/unmade_changes.h"
#include "store/whole_moves.h"

#include <ranges>

namespace linkwright {

namespace {

/// Changes of the batch's changes, each with the number of the one it belongs to.
struct Steps
{
    std::vector<Change> changes;
    std::vector<std::size_t> indexes;
    std::vector<std::size_t> withoutWayBack; // an undo's own steps, whose way back is their redo

    void add(Change change, std::size_t index)
    {
        changes.push_back(std::move(change));
        indexes.push_back(index);
    }
};

Steps backward(std::vector<JournaledChange> changes)
{
    Steps steps;
    for (std::size_t at = changes.size(); at-- > 0;) {
        if (!changes[at].stands)
            continue;
        auto inverse = inverseOf({std::move(changes[at].intent.change), std::move(changes[at].madeFolders)});
        if (inverse.empty())
            steps.withoutWayBack.push_back(at);
        for (Change &change : inverse)
            steps.add(std::move(change), at);
    }
    return steps;
}

Steps forward(std::vector<JournaledChange> changes)
{
    Steps steps;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        if (!changes[at].undone)
            continue;
        steps.add(changeForLater(std::move(changes[at].intent.change)), at);
    }
    return steps;
}

/// Whether it is a folder that stays because something is in it.
bool isKeptFolder(const FileSystem &files, const Change &change, const Result<Planned> &result)
{
    const auto *folder = std::get_if<RemoveFolder>(&change);
    return folder != nullptr && result && !result->change && files.openFolder(folder->place);
}

/// Bound to the disk, where the folder is still the one it was; a link that has come into the way since leads
/// elsewhere.
std::vector<Result<Planned>> boundThere(const FileSystem &files, const std::vector<Change> &changes,
                                        const StopToken &stop)
{
    auto results = bindPlan(files, changes, stop);
    BatchFolders folders(files);
    std::shared_ptr<Folder> latest;
    bool isSame = true;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        if (stop.stop_requested()) {
            results[at] = failure(ErrorKind::Cancelled, placeOf(changes[at]));
            continue;
        }
        const auto place = folders.open(placeOf(changes[at]));
        if (place && place->folder != latest) { // asked once a folder
            latest = place->folder;
            isSame = isPhysical(*place);
        }
        if (place && !isSame)
            results[at] = failure(ErrorKind::Changed, split(place->path).folder);
    }
    return results;
}

/// A flag for each step: it is left out because what it depends on is refused, which is told there.
std::vector<bool> stepsLeftOut(const FileSystem &files, const std::vector<Change> &changes,
                               std::vector<Result<Planned>> &results)
{
    std::vector<bool> leftOut = keepMovesWhole(files, changes, results);
    UnmadeChanges unmade(files);
    const auto isUnmade = [&](std::size_t at) { return leftOut[at] || !results[at]; };
    for (std::size_t at = 0; at < changes.size(); ++at) { // first: what follows a move may come before it
        if (std::holds_alternative<Move>(changes[at]) && isUnmade(at))
            unmade.add(changes[at]);
    }
    for (std::size_t at = 0; at < changes.size(); ++at) {
        leftOut[at] = leftOut[at] || unmade.holdBack(changes[at]);
        if (std::holds_alternative<RetargetLink>(changes[at]) && isUnmade(at))
            unmade.add(changes[at]);
    }
    return leftOut;
}

/// Sorts what the disk answers to each step.
UndoPlan bound(const FileSystem &files, const Steps &steps, std::size_t count, const StopToken &stop)
{
    UndoPlan plan;
    std::vector<bool> open(count); // something of it is left to do, or was refused
    std::vector<bool> refused(count);
    auto results = boundThere(files, steps.changes, stop);
    const std::vector<bool> leftOut = stepsLeftOut(files, steps.changes, results);
    for (std::size_t at = 0; at < results.size(); ++at) {
        const std::size_t index = steps.indexes[at];
        auto &result = results[at];
        if (!refused[index] && isKeptFolder(files, steps.changes[at], result))
            plan.keptFolders.push_back(placeOf(steps.changes[at]));
        if (!leftOut[at] && result && !result->change)
            continue;
        open[index] = true;
        if (leftOut[at]) {
            refused[index] = true;
            continue;
        }
        if (!result) {
            refused[index] = true;
            plan.refused.push_back(result.error());
            plan.refusedSteps.push_back(steps.changes[at]);
            continue;
        }
        if (auto &change = result->change) {
            plan.plan.changes.push_back(*std::move(change));
            plan.indexes.push_back(index);
        }
    }
    for (std::size_t at = 0; at < steps.indexes.size(); ++at) {
        const std::size_t index = steps.indexes[at];
        if (open[index] || (at > 0 && steps.indexes[at - 1] == index))
            continue;
        plan.settled.push_back(index);
        plan.standing.push_back(placeOf(steps.changes[at]));
    }
    return plan;
}

} // namespace

Result<UndoPlan> planUndo(const FileSystem &files, History &history, BatchId batch, const StopToken &stop)
{
    auto changes = history.changesOf(batch);
    if (!changes)
        return std::unexpected(changes.error());
    const std::size_t count = changes->size();
    const Steps steps = backward(std::move(*changes));
    UndoPlan plan = bound(files, steps, count, stop);
    plan.settled.insert(plan.settled.end(), steps.withoutWayBack.begin(), steps.withoutWayBack.end());
    return plan;
}

Result<UndoPlan> planRedo(const FileSystem &files, History &history, BatchId batch, const StopToken &stop)
{
    auto changes = history.changesOf(batch);
    if (!changes)
        return std::unexpected(changes.error());
    const std::size_t count = changes->size();
    return bound(files, forward(std::move(*changes)), count, stop);
}

} // namespace linkwright
