// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/recovery_acts.h"

#include "base/shared_folder.h"
#include "elevation/elevated_recovery.h"

#include <algorithm>
#include <iterator>

namespace linkwright {

namespace {

DamagedRun aboutDamaged(History &history, const History::CutOff &run)
{
    DamagedRun known{.what = run.what, .begun = run.begun, .isUndo = run.isUndo, .changes = 0, .firstPlace = {}};
    if (const auto batch = history.batch(run.batch)) {
        known.changes = batch->changes;
        known.firstPlace = batch->firstPlace;
    }
    return known;
}

void addPlaces(CutOffs &found, const std::vector<Intent> &intents)
{
    for (const Intent &intent : intents) {
        const NativePath &place = placeOf(intent.change);
        if (found.firstPlace.isEmpty()) {
            found.firstPlace = place;
            found.folder = split(place).folder;
        }
        found.folder.bytes.resize(sharedFolder(found.folder.bytes, place).size());
    }
}

std::size_t intentsOf(const std::vector<History::CutOff> &runs)
{
    std::size_t count = 0;
    for (const auto &run : runs)
        count += run.intents.size();
    return count;
}

/// Tells of one run's progress as a part of all of them.
RecoveryWatch partOf(const RecoveryWatch &whole, std::size_t before, std::size_t intents, std::size_t all)
{
    if (!whole.progress || intents == 0)
        return whole;
    return {whole.stop, [&whole, before, intents, all](std::size_t done, std::size_t of) {
                whole.progress(before + done * intents / of, all);
            }};
}

bool wasElevated(History &history, BatchId batch)
{
    const auto info = history.batch(batch);
    return info && info->elevated;
}

/// One run after the other.
struct Recovering
{
    FileSystem &files;
    History &history;
    RecoveryWay way = RecoveryWay::RollBack;
    const RecoveryWatch &watch;
    const MakeElevation &elevation;
    std::size_t intents = 0; // of all runs
    Recovered all = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    Result<void> recover(const History::CutOff &run)
    {
        if (run.damaged) {
            all.damaged.push_back(aboutDamaged(history, run));
            return history.recovered(run, {});
        }
        const auto asking = elevation ? elevation() : nullptr;
        auto recovered = recoverElevated(files, run.intents, way, run.begun, wasElevated(history, run.batch),
                                         dynamic_cast<HelperElevation *>(asking.get()),
                                         partOf(watch, all.changes, run.intents.size(), intents));
        if (!recovered) {
            all.notElevated = recovered.error();
            all.mayTryAgain = true;
            return {};
        }
        RecoveryReport &report = *recovered;
        all.changes += run.intents.size();
        all.stopped = report.stopped;
        all.mayTryAgain |= report.mayTryAgain;
        std::ranges::move(report.left, std::back_inserter(all.left));
        return report.stopped || report.mayTryAgain ? Result<void>() : history.recovered(run, report.standings);
    }
};

} // namespace

Result<std::optional<CutOffs>> findCutOffs(const NativePath &journal)
{
    const auto history = History::open(journal, History::Access::Read);
    if (!history && history.error().kind == ErrorKind::NotFound)
        return std::nullopt;
    if (!history)
        return std::unexpected(history.error());
    const auto runs = (*history)->cutOff(History::Hold::No);
    if (!runs)
        return std::unexpected(runs.error());
    if (runs->empty())
        return std::nullopt;
    CutOffs found;
    for (const auto &run : *runs) {
        if (run.damaged) {
            found.damaged.push_back(aboutDamaged(**history, run));
            continue;
        }
        found.changes += run.intents.size();
        addPlaces(found, run.intents);
        found.begun = std::max(found.begun, run.begun);
    }
    return found;
}

Result<Recovered> recoverCutOffs(FileSystem &files, const NativePath &journal, RecoveryWay way,
                                 const RecoveryWatch &watch, const MakeElevation &elevation)
{
    const auto history = History::open(journal, History::Access::Write);
    if (!history)
        return std::unexpected(history.error());
    auto runs = (*history)->cutOff(History::Hold::Yes);
    if (!runs)
        return std::unexpected(runs.error());
    if (way == RecoveryWay::RollBack)
        std::ranges::reverse(*runs); // the newest first, as one takes things back
    Recovering recovering{files, **history, way, watch, elevation, intentsOf(*runs)};
    recovering.all.runs = runs->size();
    for (const auto &run : *runs) {
        if (const auto told = recovering.recover(run); !told)
            return std::unexpected(told.error());
        if (recovering.all.stopped)
            break;
    }
    return std::move(recovering.all);
}

} // namespace linkwright
