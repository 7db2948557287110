// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"

#include "changes/change_maker.h"
#include "changes/parents.h"
#include "changes/physical_places.h"
#include "changes/spare_name.h"

#include <algorithm>

namespace linkwright {

namespace {

using State = Outcome::State;

/// Which folders on the way to a place are missing, outermost first.
std::vector<NativePath> missingFolders(const FileSystem &files, const NativePath &place)
{
    const auto parts = splitPlace(place);
    const auto nearest = parts ? nearestFolder(files, parts->folder) : std::unexpected(parts.error());
    std::vector<NativePath> folders;
    if (!nearest)
        return folders;
    NativePath path = nearest->path;
    for (const std::string &name : nearest->missing)
        folders.push_back(path = path / name);
    return folders;
}

std::vector<NativePath> foldersToMake(const FileSystem &files, const Change &change)
{
    if (const auto *link = std::get_if<CreateLink>(&change); link && link->makeParents)
        return missingFolders(files, link->place);
    if (const auto *name = std::get_if<CreateHardLink>(&change); name && name->makeParents)
        return missingFolders(files, name->place);
    return {};
}

/// As the journal has them: by physical places, because a link on the way may lead elsewhere by the time of an undo.
std::vector<Intent> intentsOf(const FileSystem &files, Plan plan)
{
    std::vector<Intent> intents;
    intents.reserve(plan.changes.size());
    for (Change &change : plan.changes) {
        auto folders = foldersToMake(files, change);
        intents.push_back({std::move(change), spareName(), std::move(folders)});
    }
    return intents;
}

/// Stopped while a file was copied, and all is as it was: the same as if it had been stopped right before.
bool wasStopped(const Outcome &outcome)
{
    return outcome.error && outcome.error->kind == ErrorKind::Cancelled;
}

std::size_t count(const std::vector<Outcome> &outcomes, State state)
{
    return static_cast<std::size_t>(std::ranges::count(outcomes, state, &Outcome::state));
}

} // namespace

std::size_t ApplyReport::done() const
{
    return count(outcomes, State::Done);
}

std::size_t ApplyReport::blemished() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(outcomes, [](const Outcome &outcome) { return outcome.blemish.has_value(); }));
}

std::size_t ApplyReport::refused() const
{
    return count(outcomes, State::Refused);
}

ApplyReport apply(FileSystem &files, const Plan &plan, Journal &journal, const StopToken &stop, OnRefusal onRefusal,
                  const std::function<void(std::size_t done, std::size_t of)> &progress,
                  const std::function<void(std::uint64_t bytes, std::uint64_t of)> &copying)
{
    ApplyReport report;
    report.outcomes.resize(plan.changes.size());
    if (plan.changes.empty())
        return report;
    const std::vector<Intent> intents = intentsOf(files, withPhysicalPlaces(files, plan));
    if (const auto begun = journal.begin(intents); !begun) {
        report.notBegun = begun.error();
        return report;
    }
    ChangeMaker maker(files, {stop, copying});
    for (std::size_t i = 0; i < intents.size(); ++i) {
        if (stop.stop_requested()) {
            report.stopped = true;
            break;
        }
        Outcome outcome = maker.make(plan.changes[i], intents[i].spareName);
        if (wasStopped(outcome)) {
            report.stopped = true;
            break;
        }
        report.outcomes[i] = std::move(outcome);
        journal.record(i, report.outcomes[i]);
        if (progress)
            progress(i + 1, intents.size());
        if (report.outcomes[i].state == State::Refused && onRefusal == OnRefusal::Stop)
            break;
    }
    report.notDurable = maker.sync();
    if (const auto finished = journal.finish(); !finished)
        report.notFinished = finished.error();
    return report;
}

} // namespace linkwright
