// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"

#include "changes/change_maker.h"
#include "changes/parents.h"
#include "changes/physical_places.h"
#include "changes/spare_name.h"
#include "changes/unmade_changes.h"

#include <algorithm>
#include <iterator>
#include <map>

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

/// Makes each change here, or with more rights where it needs them.
class Hands
{
public:
    Hands(FileSystem &files, Elevation *elevation, const CopyWatch &watch)
        : m_files(files)
        , m_elevation(elevation)
        , m_stop(watch.stop)
        , m_maker(files, watch)
    {
    }

    /// Asks a person, if any of the changes need it.
    std::expected<void, ElevationRefusal> prepare(const std::vector<Intent> &intents)
    {
        if (m_elevation == nullptr)
            return {};
        const std::vector<bool> wanted = m_elevation->wanted(m_files, intents, m_stop);
        std::vector<Intent> theirs;
        for (std::size_t i = 0; i < intents.size(); ++i) {
            if (!wanted[i])
                continue;
            m_numbers.emplace(i, theirs.size());
            theirs.push_back(intents[i]);
        }
        return theirs.empty() ? std::expected<void, ElevationRefusal>()
                              : m_elevation->begin(m_files, std::move(theirs), m_stop);
    }

    bool elevate() const { return !m_numbers.empty(); }

    Outcome make(std::size_t index, const Change &change, const std::string &spareName)
    {
        const auto theirs = m_numbers.find(index);
        return theirs == m_numbers.end() ? m_maker.make(change, spareName)
                                         : m_elevation->make(m_files, theirs->second, m_stop);
    }

    std::vector<Error> sync()
    {
        auto errors = m_maker.sync();
        if (elevate())
            std::ranges::move(m_elevation->end(m_stop), std::back_inserter(errors));
        return errors;
    }

private:
    FileSystem &m_files;
    Elevation *m_elevation;
    StopToken m_stop;
    ChangeMaker m_maker;
    std::map<std::size_t, std::size_t> m_numbers; // of those that are made elsewhere, there
};

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

std::vector<bool> changesToElevate(const FileSystem &files, const Plan &plan, const Elevation &elevation,
                                   const StopToken &stop)
{
    Plan physical = withPhysicalPlaces(files, plan, stop);
    if (stop.stop_requested())
        return std::vector(plan.changes.size(), false);
    return elevation.wanted(files, intentsOf(files, std::move(physical)), stop);
}

ApplyReport apply(FileSystem &files, const Plan &plan, Journal &journal, const StopToken &stop, OnRefusal onRefusal,
                  const std::function<void(std::size_t done, std::size_t of)> &progress,
                  const std::function<void(std::uint64_t bytes, std::uint64_t of)> &copying, Elevation *elevation)
{
    ApplyReport report;
    report.outcomes.resize(plan.changes.size());
    if (plan.changes.empty())
        return report;
    const std::vector<Intent> intents = intentsOf(files, withPhysicalPlaces(files, plan));
    Hands hands(files, elevation, {stop, copying});
    if (const auto prepared = hands.prepare(intents); !prepared) {
        report.notElevated = prepared.error();
        return report;
    }
    if (hands.elevate())
        journal.willElevate();
    if (const auto begun = journal.begin(intents); !begun) {
        report.notBegun = begun.error();
        return report;
    }
    UnmadeChanges unmade(files);
    for (std::size_t i = 0; i < intents.size(); ++i) {
        if (stop.stop_requested()) {
            report.stopped = true;
            break;
        }
        const auto heldBack = unmade.holdBack(intents[i].change);
        Outcome outcome =
            heldBack ? Outcome{State::Refused, heldBack, {}, {}} : hands.make(i, plan.changes[i], intents[i].spareName);
        if (wasStopped(outcome)) {
            report.stopped = true;
            break;
        }
        report.outcomes[i] = std::move(outcome);
        journal.record(i, report.outcomes[i]);
        if (report.outcomes[i].error)
            unmade.add(intents[i].change);
        if (progress)
            progress(i + 1, intents.size());
        if (report.outcomes[i].state == State::Refused && onRefusal == OnRefusal::Stop)
            break;
    }
    report.notDurable = hands.sync();
    if (const auto finished = journal.finish(); !finished)
        report.notFinished = finished.error();
    return report;
}

} // namespace linkwright
