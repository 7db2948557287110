// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_move.h"

#include "changes/change_maker.h"
#include "changes/link_followers.h"
#include "changes/moved_places.h"
#include "changes/picture.h"
#include "changes/spare_name.h"
#include "scan/chains_below.h"

#include <algorithm>
#include <map>

namespace linkwright {

namespace {

/// Whether a link still leads where it led, or fails as it did, when what is there has moved.
bool leadsOn(const Verdict &before, const Verdict &then, const Relocations &moves)
{
    if (before.health != then.health)
        return false;
    return before.health == Health::Loop || moves.after(before.path) == then.path;
}

/// Plans all the moves; when one turns out not to be possible, or a link not to follow, all once more without it.
class MovePlanner
{
public:
    MovePlanner(const FileSystem &files, const MoveRequest &request, const MoveDestination &to, const StopToken &stop)
        : m_files(files)
        , m_request(request)
        , m_stop(stop)
        , m_moved(files, request, to, stop)
        , m_followers(files, stop)
    {
    }

    MovePlan plan()
    {
        m_moved.accept();
        findFollowers();
        while (!tryAll())
            ;
        return std::move(m_plan);
    }

private:
    void findFollowers()
    {
        std::vector<NativePath> folders;
        for (const MovedPlace &moved : m_moved.all()) {
            if (moved.isMovedFolder())
                folders.push_back(moved.entry->realPlace());
        }
        if (m_request.looksInside && m_request.links == MovedLinks::KeepEnd)
            m_plan.unseen = m_followers.lookInside(folders, moves());
        m_followers.lookAt(m_request.pointing, moves());
    }

    /// False: something was refused or lost, and is left out the next time.
    bool tryAll()
    {
        m_moved.accept();
        if (!m_moved.writeTexts(m_request.links))
            return false;
        m_plan.moves.clear();
        m_plan.updates.clear();
        collectSteps();
        return m_stop.stop_requested() || holdsInPicture();
    }

    void lose(LinkFollower &follower, const Error &error)
    {
        follower.isLost = true;
        if (follower.isHealthy())
            m_plan.lost.push_back(error);
    }

    void collectSteps()
    {
        std::map<NativePath, std::size_t> folders; // the numbers of the places that move
        for (const MovedPlace &moved : m_moved.all()) {
            if (moved.move)
                folders.emplace(moved.entry->realPlace(), m_plan.moves.size());
            m_plan.moves.push_back(moved.refused ? Result<MoveSteps>(std::unexpected(*moved.refused))
                                                 : m_moved.stepsOf(moved));
        }
        for (LinkFollower &follower : m_followers.all()) {
            if (follower.isLost)
                continue;
            auto change = m_followers.retarget(follower, moves());
            if (!change)
                lose(follower, change.error());
            else if (auto &retarget = *change) {
                if (m_moved.isMadeAnew(follower.place()))
                    retarget->before.identity.node = retarget->before.identity.device = retarget->before.changed = 0;
                stepsFor(follower, folders).emplace_back(*std::move(retarget));
            }
        }
    }

    std::vector<Change> &stepsFor(const LinkFollower &follower, const std::map<NativePath, std::size_t> &folders)
    {
        const auto along = follower.movesIn ? folders.find(*follower.movesIn) : folders.end();
        return along == folders.end() ? m_plan.updates : *m_plan.moves[along->second];
    }

    /// False: something was refused there, or a link led elsewhere; it is left out by now.
    bool holdsInPicture()
    {
        const bool anyFollows = std::ranges::any_of(m_moved.all(), &MovedPlace::follows);
        if (m_followers.all().empty() && !anyFollows)
            return true; // nothing that only the whole shows
        Picture picture(m_files);
        if (!play(picture))
            return false;
        std::map<NativePath, Verdict> then;
        std::vector<NativePath> places;
        for (const MovedPlace &moved : m_moved.all()) {
            if (moved.isMovedLink())
                places.push_back(m_moved.realNewPlace(moved));
        }
        for (const LinkFollower &follower : m_followers.all())
            places.push_back(moves().after(follower.place()));
        chainsAt(picture, std::move(places), 1, m_stop,
                 [&then](Chain chain) { then.emplace(std::move(chain.hops.front().place), std::move(chain.verdict)); });
        return m_stop.stop_requested() || allLeadOn(then);
    }

    bool play(const Picture &picture)
    {
        ChangeMaker maker(picture, {m_stop, {}});
        const std::string spare = spareName();
        for (std::size_t at = 0; at < m_plan.moves.size(); ++at) {
            if (!m_plan.moves[at])
                continue;
            for (const Change &change : *m_plan.moves[at]) {
                const auto error = maker.make(change, spare).error;
                if (error && placeOf(change) == placeOf(m_plan.moves[at]->front())) {
                    m_moved.all()[at].refused = error;
                    return false;
                }
            }
        }
        for (const Change &change : m_plan.updates)
            maker.make(change, spare); // what was refused leads elsewhere
        return true;
    }

    bool allLeadOn(const std::map<NativePath, Verdict> &then)
    {
        bool all = true;
        const auto leads = [&](const NativePath &place, const Verdict &before) {
            const auto found = then.find(moves().after(place));
            return found != then.end() && leadsOn(before, found->second, moves());
        };
        for (MovedPlace &moved : m_moved.all()) {
            if (!moved.isMovedLink() || !moved.follows || leads(moved.entry->realPlace(), moved.entry->chain().verdict))
                continue;
            moved.refused = Error{ErrorKind::NotSame, moved.entry->place.path};
            all = false;
        }
        for (LinkFollower &follower : m_followers.all()) {
            if (follower.isLost || leads(follower.place(), follower.chain.verdict))
                continue;
            lose(follower, Error{ErrorKind::NotSame, follower.place()});
            all = false;
        }
        return all;
    }

    const Relocations &moves() const { return m_moved.relocations(); }

    const FileSystem &m_files;
    const MoveRequest &m_request;
    const StopToken &m_stop;
    MovedPlaces m_moved;
    LinkFollowers m_followers;
    MovePlan m_plan;
};

/// A link that goes may be on the way to where it goes, as that was spelt; then the way leads there no longer.
bool goesThrough(const FileSystem &files, const MoveDestination &to, const std::vector<NativePath> &places)
{
    EntryReader reader(files);
    return std::ranges::any_of(places, [&](const NativePath &place) {
        const auto link = reader.readLink(place);
        const Verdict verdict = link ? link->chain().verdict : Verdict();
        const bool isWay = verdict.health == Health::Healthy && isWithin(to.home.realPath, verdict.path);
        return isWay || (link && isWithin(to.path, place));
    });
}

} // namespace

MovePlan planGuardedMove(const FileSystem &files, const MoveRequest &request, const StopToken &stop)
{
    auto to = findDestination(files, request.destination, request.places.size() == 1);
    if (!to)
        return {{request.places.size(), Result<MoveSteps>(std::unexpected(to.error()))}, {}, {}, {}};
    if (to->path != to->home.realPath && goesThrough(files, *to, request.places))
        to->path = to->home.realPath;
    return MovePlanner(files, request, *to, stop).plan();
}

std::vector<Result<MoveSteps>> planMove(const FileSystem &files, const MoveRequest &request, const StopToken &stop)
{
    return planGuardedMove(files, request, stop).moves;
}

} // namespace linkwright
