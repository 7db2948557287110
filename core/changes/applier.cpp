// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"

#include "changes/batch_folders.h"
#include "changes/parents.h"
#include "changes/spare_name.h"
#include "changes/steps.h"

#include <algorithm>

namespace linkwright {

namespace {

using State = Outcome::State;

/// Makes one change after the other.
class ChangeMaker
{
public:
    explicit ChangeMaker(const FileSystem &files)
        : m_files(files)
        , m_folders(files)
    {
    }

    Outcome make(const Intent &intent)
    {
        m_outcome = {};
        m_spareName = intent.spareName;
        const auto made = std::visit([this](const auto &change) { return (*this)(change); }, intent.change);
        m_outcome.state = made ? State::Done : State::Refused;
        if (!made)
            m_outcome.error = made.error();
        return std::move(m_outcome);
    }

    std::vector<Error> sync() { return m_folders.sync(); }

    Result<void> operator()(const CreateLink &change)
    {
        return inFolder(change, [&](const OpenPlace &place) { return createLink(place, change); });
    }

    Result<void> operator()(const CreateHardLink &change)
    {
        const auto existing = openPlace(m_files, change.existing);
        if (!existing)
            return std::unexpected(existing.error());
        return inFolder(change, [&](const OpenPlace &place) {
            return createHardLink(place, *existing, change.before, m_spareName);
        });
    }

    Result<void> operator()(const RetargetLink &change)
    {
        return at(change.place, [&](const OpenPlace &place) { return replaceLink(place, change, m_spareName); });
    }

    Result<void> operator()(const RemoveLink &change)
    {
        return at(change.place, [&](const OpenPlace &place) { return removeLink(place, change.before, m_spareName); });
    }

    Result<void> operator()(const RemoveHardLink &change)
    {
        const auto other = openPlace(m_files, change.otherName);
        if (!other && other.error().kind == ErrorKind::NotFound)
            return failure(ErrorKind::LastName, change.place);
        if (!other)
            return std::unexpected(other.error());
        return at(change.place,
                  [&](const OpenPlace &place) { return removeHardLink(place, change.before, *other, m_spareName); });
    }

    Result<void> operator()(const Move &change)
    {
        const auto newPlace = openPlace(m_files, change.newPlace);
        if (!newPlace)
            return std::unexpected(newPlace.error());
        return at(change.place, [&](const OpenPlace &place) {
            auto moved = moveEntry(place, change.before, *newPlace, m_spareName);
            if (isTrace(moved))
                touched(*newPlace);
            return moved;
        });
    }

private:
    /// Whether it left anything on the disk.
    static bool isTrace(const Result<void> &made) { return made || made.error().kind == ErrorKind::Unverified; }

    void touched(const OpenPlace &place) { m_folders.touched(place.folder, split(place.path).folder); }

    template<typename Act>
    Result<void> at(const NativePath &path, const Act &act)
    {
        const auto place = m_folders.open(path);
        if (!place)
            return std::unexpected(place.error());
        auto made = act(*place);
        if (isTrace(made))
            touched(*place);
        return made;
    }

    /// As at(), with the folders on the way made where the change says so.
    template<typename Creation, typename Act>
    Result<void> inFolder(const Creation &change, const Act &act)
    {
        if (!change.makeParents)
            return at(change.place, act);
        auto parts = splitPlace(change.place);
        if (!parts)
            return std::unexpected(parts.error());
        const auto parents = makeParents(m_files, parts->folder);
        if (!parents)
            return std::unexpected(parents.error());
        const OpenPlace place{parents->folder, std::move(parts->name), change.place};
        auto made = act(place);
        if (!isTrace(made)) {
            const auto unmade = unmake(parents->made);
            return unmade ? made : unmade;
        }
        touched(place);
        for (const MadeFolder &folder : parents->made) {
            touched(folder);
            m_outcome.madeFolders.push_back(folder.path);
        }
        return made;
    }

    const FileSystem &m_files;
    BatchFolders m_folders;
    Outcome m_outcome;
    std::string m_spareName;
};

std::vector<Intent> intentsOf(const Plan &plan)
{
    std::vector<Intent> intents;
    intents.reserve(plan.changes.size());
    for (const Change &change : plan.changes)
        intents.push_back({change, spareName()});
    return intents;
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

std::size_t ApplyReport::refused() const
{
    return count(outcomes, State::Refused);
}

ApplyReport apply(FileSystem &files, const Plan &plan, Journal &journal, const StopToken &stop, OnRefusal onRefusal,
                  const std::function<void(std::size_t done, std::size_t of)> &progress)
{
    ApplyReport report;
    report.outcomes.resize(plan.changes.size());
    if (plan.changes.empty())
        return report;
    const std::vector<Intent> intents = intentsOf(plan);
    if (const auto begun = journal.begin(intents); !begun) {
        report.notBegun = begun.error();
        return report;
    }
    ChangeMaker maker(files);
    for (std::size_t i = 0; i < intents.size(); ++i) {
        if (stop.stop_requested()) {
            report.stopped = true;
            break;
        }
        report.outcomes[i] = maker.make(intents[i]);
        journal.record(i, report.outcomes[i]);
        if (progress)
            progress(i + 1, intents.size());
        if (report.outcomes[i].state == State::Refused && onRefusal == OnRefusal::Stop)
            break;
    }
    report.notDurable = maker.sync();
    journal.finish();
    return report;
}

} // namespace linkwright
