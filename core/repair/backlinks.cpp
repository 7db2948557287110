// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/backlinks.h"

#include "base/link_rules.h"
#include "scan/chains_below.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace linkwright {

namespace {

class Search
{
public:
    Search(const FileSystem &files, const BacklinksRequest &request, const StopToken &stop)
        : m_files(files)
        , m_request(request)
        , m_stop(stop)
        , m_places(request.places)
    {
        m_found.of.resize(request.places.size());
    }

    Backlinks run(ScanProgress *progress)
    {
        scanBelow(m_request.roots, std::nullopt, progress);
        scanBelow(m_request.folders, 0, progress);
        lookAtKnown();
        while (!m_ahead.empty() && !m_stop.stop_requested())
            follow(std::exchange(m_ahead, {}));
        m_found.complete = !m_stop.stop_requested();
        for (auto &links : m_found.of)
            std::ranges::sort(links, {}, &Backlink::place);
        return std::move(m_found);
    }

private:
    void scanBelow(const std::vector<NativePath> &roots, std::optional<unsigned> depth, ScanProgress *progress)
    {
        if (roots.empty())
            return;
        ScanRequest scan;
        scan.roots = roots;
        scan.exclude = m_request.exclude;
        scan.maximumDepth = depth;
        scan.oneFileSystem = m_request.oneFileSystem;
        scan.threads = m_request.threads;
        const ChainSink sink{[this](const Chain &chain) { take(chain); },
                             [this](const Error &error) { m_found.problems.push_back(error); },
                             [this](const NativePath &root, const Error &error) {
                                 m_found.problems.push_back({error.kind, root, error.osCode});
                             }};
        const ScanReport report = chainsBelow(m_files, scan, m_stop, sink, progress);
        m_found.scanned.entries += report.entries;
        m_found.scanned.links += report.links;
        m_found.scanned.problems += report.problems;
        for (std::size_t kind = 0; kind < report.health.size(); ++kind)
            m_found.scanned.health.at(kind) += report.health.at(kind);
    }

    void lookAtKnown()
    {
        std::vector<NativePath> known;
        for (const NativePath &place : m_request.places) {
            if (m_request.known == nullptr || m_stop.stop_requested())
                break;
            auto candidates = m_request.known->pointingTo(place);
            if (!candidates) {
                m_found.notKnown = candidates.error();
                break;
            }
            std::ranges::move(*candidates, std::back_inserter(known));
        }
        std::ranges::sort(known);
        const auto twice = std::ranges::unique(known);
        known.erase(twice.begin(), twice.end());
        std::erase_if(known, [this](const NativePath &place) { return isNotAsked(place); });
        follow(std::move(known));
    }

    /// Whether looking there may never end, or would ask another computer that nobody wanted to ask.
    bool isNotAsked(const NativePath &place)
    {
        const auto mounts = m_files.mounts();
        const Mount *mount = mounts ? mounts->mountOf(split(place).folder) : nullptr;
        const bool mayEnter =
            mount == nullptr || mount->point.bytes == link_rules::soleRoot || m_files.mayEnter(*mount);
        if (mayEnter && !isOnUnaskedServer(m_files, place))
            return false;
        m_found.notAsked.push_back({ErrorKind::CrossesMount, place});
        return true;
    }

    void follow(std::vector<NativePath> places)
    {
        std::erase_if(places, [this](const NativePath &place) { return m_seen.contains(place.bytes); });
        chainsAt(m_files, std::move(places), m_request.threads, m_stop, [this](const Chain &chain) { take(chain); });
    }

    /// Only those that point somewhere are remembered: there may be very many others.
    void take(const Chain &chain)
    {
        Meetings met = meet(chain, m_places);
        const Hop &link = chain.hops.front();
        if (met.meetings.empty() || !m_seen.insert(link.place.bytes).second)
            return;
        for (const Meeting &meeting : met.meetings) {
            m_found.of[meeting.place].push_back(
                {link.place, link.target, chain.verdict, meeting.how, meeting.direct, meeting.breaks});
        }
        std::ranges::move(met.sayers, std::back_inserter(m_ahead));
    }

    const FileSystem &m_files;
    const BacklinksRequest &m_request;
    const StopToken &m_stop;
    PlaceSet m_places;
    std::unordered_set<std::string> m_seen;
    std::vector<NativePath> m_ahead; // met on the way of others
    Backlinks m_found;
};

} // namespace

Backlinks findBacklinks(const FileSystem &files, const BacklinksRequest &request, const StopToken &stop,
                        ScanProgress *progress)
{
    return Search(files, request, stop).run(progress);
}

} // namespace linkwright
