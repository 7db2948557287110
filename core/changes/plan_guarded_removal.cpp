// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/plan_guarded_removal.h"

#include "changes/entry_at_home.h"
#include "changes/link_followers.h"
#include "changes/physical_places.h"
#include "changes/picture.h"
#include "links/way_steps.h"
#include "scan/chains_below.h"

#include <algorithm>
#include <map>
#include <optional>
#include <ranges>
#include <tuple>

namespace linkwright {

namespace {

constexpr unsigned threads = 2;

/// What the text of a healthy link names: the end, or the next link on the way to it.
std::optional<NativePath> namedBy(const Chain &chain)
{
    if (chain.verdict.health != Health::Healthy)
        return std::nullopt;
    NativePath named = chain.verdict.path; // where no name is said: "."
    for (const WayStep &step : stepsTaken(chain)) {
        if (step.hop == 0)
            named = step.path;
    }
    return named;
}

const Change *changeOf(const Result<Planned> &planned)
{
    if (!planned)
        return nullptr;
    const std::optional<Change> &change = planned->change;
    return change ? &*change : nullptr;
}

/// Plans all of it; while a link would not lead where it led, once more without it.
class RemovalPlanner
{
public:
    RemovalPlanner(const FileSystem &files, const StopToken &stop)
        : m_files(files)
        , m_stop(stop)
        , m_followers(files, stop)
    {
    }

    RemovalPlan plan(const std::vector<NativePath> &places, const std::vector<NativePath> &pointing)
    {
        m_plan.removals = planRemoveAll(m_files, places);
        findStandIns();
        m_followers.lookAt(pointing, m_standIns);
        do {
            collectUpdates();
        } while (!m_stop.stop_requested() && !holdsInPicture());
        return std::move(m_plan);
    }

private:
    /// What is to be said instead of each name that goes; of links that lead to one another, the last one's.
    void findStandIns()
    {
        std::map<NativePath, NativePath> next;
        EntryReader reader(m_files);
        for (const auto &planned : m_plan.removals) {
            const Change *removal = changeOf(planned);
            const auto entry = removal != nullptr ? reader.read(placeOf(*removal)) : failure(ErrorKind::NotFound, {});
            if (!entry)
                continue;
            std::optional<NativePath> standIn;
            if (const auto *name = std::get_if<RemoveHardLink>(removal))
                standIn = physicalPlace(m_files, name->otherName).value_or(name->otherName);
            else
                standIn = namedBy(entry->chain());
            if (standIn)
                next.emplace(entry->realPlace(), *std::move(standIn));
        }
        for (const auto &[gone, first] : next) {
            NativePath last = first;
            for (auto at = next.find(last); at != next.end() && last != gone; at = next.find(last))
                last = at->second;
            m_standIns.replace(gone, last);
        }
    }

    void collectUpdates()
    {
        m_plan.updates.clear();
        for (LinkFollower &follower : m_followers.all()) {
            if (follower.isLost || !follower.isHealthy())
                continue;
            auto change = m_followers.retarget(follower, m_standIns);
            if (!change)
                lose(follower, change.error());
            else if (auto &retarget = *change)
                m_plan.updates.emplace_back(*std::move(retarget));
        }
    }

    void lose(LinkFollower &follower, const Error &error)
    {
        follower.isLost = true;
        m_plan.lost.push_back({error.kind, follower.place(), error.osCode});
    }

    /// False: some link led elsewhere; it is left out by now.
    bool holdsInPicture()
    {
        if (m_plan.updates.empty())
            return true;
        Picture picture(m_files);
        for (const Change &update : m_plan.updates)
            std::ignore = picture.play(update); // what was refused leads nowhere in the end
        for (const auto &planned : m_plan.removals) {
            if (const Change *removal = changeOf(planned))
                std::ignore = picture.play(*removal);
        }
        std::vector<NativePath> places;
        for (const LinkFollower &follower : m_followers.all())
            places.push_back(follower.place());
        std::map<NativePath, Verdict> then;
        chainsAt(picture, std::move(places), threads, m_stop,
                 [&then](Chain chain) { then.emplace(std::move(chain.hops.front().place), std::move(chain.verdict)); });
        return m_stop.stop_requested() || allLeadOn(then);
    }

    bool allLeadOn(const std::map<NativePath, Verdict> &then)
    {
        bool all = true;
        for (LinkFollower &follower : m_followers.all()) {
            if (follower.isLost || !follower.isHealthy())
                continue;
            const auto found = then.find(follower.place());
            const bool leads = found != then.end() && found->second.health == Health::Healthy
                               && found->second.path == m_standIns.after(follower.chain.verdict.path);
            if (leads)
                continue;
            lose(follower, Error{ErrorKind::NotSame, follower.place()});
            all = false;
        }
        return all;
    }

    const FileSystem &m_files;
    const StopToken &m_stop;
    Relocations m_standIns;
    LinkFollowers m_followers;
    RemovalPlan m_plan;
};

} // namespace

RemovalPlan planGuardedRemoval(const FileSystem &files, const std::vector<NativePath> &places,
                               const std::vector<NativePath> &pointing, const StopToken &stop)
{
    return RemovalPlanner(files, stop).plan(places, pointing);
}

} // namespace linkwright
