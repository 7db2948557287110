// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/history_acts.h"

#include "base/display_text.h"
#include "changes/seen.h"
#include "models/change_text.h"
#include "models/row_filter.h"
#include "platform/user.h"
#include "store/undo_plan.h"

#include <algorithm>

namespace linkwright {

namespace {

using Opened = Result<std::unique_ptr<History>>;

Opened openToRead(const NativePath &journal)
{
    return History::open(journal, History::Access::Read);
}

bool isEmpty(const Opened &history)
{
    return !history && history.error().kind == ErrorKind::NotFound;
}

Result<std::optional<BatchInfo>> infoOf(History &history, const Result<std::optional<BatchId>> &next)
{
    if (!next)
        return std::unexpected(next.error());
    const std::optional<BatchId> &id = *next;
    if (!id)
        return std::optional<BatchInfo>();
    auto info = history.batch(*id);
    if (!info)
        return std::unexpected(info.error());
    return std::optional(std::move(*info));
}

Result<HistoryState> stateOf(History &history)
{
    const auto undo = infoOf(history, history.nextToUndo(currentUser()));
    const auto redo = infoOf(history, history.nextToRedo(currentUser()));
    if (!undo || !redo)
        return std::unexpected(undo ? redo.error() : undo.error());
    return HistoryState{*undo, *redo};
}

Result<UndoPlan> undoPlan(const FileSystem &files, const Opened &history, BatchId batch, bool again,
                          const StopToken &stop)
{
    if (!history)
        return std::unexpected(history.error());
    return again ? planRedo(files, **history, batch, stop) : planUndo(files, **history, batch, stop);
}

bool holds(std::string_view text, const std::string &folded)
{
    return foldedCase(toDisplayText(text)).find(folded) != std::string::npos;
}

bool holds(const QString &text, const std::string &folded)
{
    return foldedCase(text.toStdString()).find(folded) != std::string::npos;
}

bool isWanted(History &history, const BatchInfo &info, const std::string &folded)
{
    if (folded.empty() || holds(deedText(info.what, info.changes), folded) || holds(info.firstPlace.bytes, folded)
        || holds(info.firstTarget.raw, folded))
        return true;
    const auto changes = history.changesOf(info.id);
    return changes && std::ranges::any_of(*changes, [&](const JournaledChange &journaled) {
               const Change &change = journaled.intent.change;
               return holds(placeOf(change).bytes, folded) || holds(beforeText(change), folded)
                      || holds(afterText(change), folded);
           });
}

} // namespace

Result<HistoryState> historyState(const NativePath &journal)
{
    const auto history = openToRead(journal);
    if (isEmpty(history))
        return HistoryState();
    return history ? stateOf(**history) : std::unexpected(history.error());
}

Result<HistoryState> skipBatch(const NativePath &journal, BatchId batch, History::Way way)
{
    const auto history = History::open(journal, History::Access::Write);
    const auto passed = history ? (*history)->passOver(batch, way) : std::unexpected(history.error());
    return passed ? stateOf(**history) : std::unexpected(passed.error());
}

Result<std::vector<BatchInfo>> listHistory(const NativePath &journal, const std::string &folded, const StopToken &stop)
{
    const auto history = openToRead(journal);
    if (isEmpty(history))
        return std::vector<BatchInfo>();
    if (!history)
        return std::unexpected(history.error());
    auto batches = (*history)->batches();
    if (batches)
        std::erase_if(*batches, [&](const BatchInfo &info) {
            return stop.stop_requested() || !isWanted(**history, info, folded);
        });
    return batches;
}

Result<std::vector<JournaledChange>> changesOfBatch(const NativePath &journal, BatchId batch)
{
    const auto history = openToRead(journal);
    if (!history)
        return std::unexpected(history.error());
    return (*history)->changesOf(batch);
}

PlannedBatch planRetaking(const FileSystem &files, const NativePath &journal, BatchId batch, bool again,
                          const StopToken &stop)
{
    PlannedBatch planned;
    Retaking retaking;
    retaking.batch = batch;
    retaking.again = again;
    const auto history = openToRead(journal);
    auto undoing = undoPlan(files, history, batch, again, stop);
    if (!undoing) {
        planned.refused.push_back(undoing.error());
        planned.retaking = std::move(retaking);
        return planned;
    }
    planned.plan = std::move(undoing->plan);
    planned.refused = std::move(undoing->refused);
    for (std::size_t at = 0; at < planned.refused.size(); ++at)
        planned.refusedSteps.push_back({std::move(undoing->refusedSteps[at]), seeAt(files, planned.refused[at].where)});
    planned.alreadySo = undoing->settled.size();
    retaking.indexes = std::move(undoing->indexes);
    retaking.settled = std::move(undoing->settled);
    planned.retaking = std::move(retaking);
    return planned;
}

} // namespace linkwright
