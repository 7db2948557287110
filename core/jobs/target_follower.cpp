// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/target_follower.h"

#include "jobs/mount_listener.h"
#include "links/way_points.h"
#include "scan/list_folder.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

constexpr int mostLooks = 3; // while folders on the way were not watched yet
constexpr std::size_t mostPolled = 64;

} // namespace

TargetFollower::TargetFollower(const FileSystem &files, const Folder &folder, FollowBounds bounds, WatchBell bell)
    : m_files(files)
    , m_folder(folder)
    , m_bounds(bounds)
    , m_mounts(files.mounts())
    , m_watched(files, bounds.folders, std::move(bell))
{
    const auto at = makeHome();
    m_mayFollow = at && at->mount != nullptr && !mayHang(at->mount->kind);
}

std::optional<LinkHome> TargetFollower::makeHome() const
{
    auto at = linkHome(m_files, m_folder);
    if (!at)
        return std::nullopt;
    at->ends = EndDetail::PathAndType;
    at->leavesMounts = true;
    return std::move(*at);
}

void TargetFollower::learn(const Entry &entry)
{
    if (!m_mayFollow)
        return;
    if (!entry.link) {
        forget(entry.name);
        return;
    }
    if (const auto known = m_byName.find(entry.name); known != m_byName.end()) {
        Followed &one = m_links[known->second];
        if (!(*one.link == *entry.link))
            wait(known->second);
        one.link = entry.link;
        return;
    }
    if (m_byName.size() >= m_bounds.links) {
        m_unknown = true;
        return;
    }
    if (m_free.empty()) {
        m_free.push_back(static_cast<Link>(m_links.size()));
        m_links.emplace_back();
    }
    const Link link = m_free.back();
    m_free.pop_back();
    m_byName.emplace(entry.name, link);
    m_links[link].name = entry.name;
    m_links[link].link = entry.link;
    wait(link);
}

void TargetFollower::forget(const std::string &name)
{
    m_polled.erase(name);
    const auto known = m_byName.find(name);
    if (known == m_byName.end())
        return;
    const Link link = known->second;
    m_byName.erase(known);
    setPoints(link, {});
    setWatched(m_links[link], true);
    m_links[link] = {};
    m_free.push_back(link);
}

void TargetFollower::takeEvents()
{
    for (const NativePath &place : m_watched.take())
        happenedAt(place);
    mountsChanged();
}

void TargetFollower::mountsChanged()
{
    const auto now = m_files.mounts();
    const MountsChange change{.before = std::exchange(m_mounts, now), .now = now};
    for (const NativePath &place : change.places())
        happenedAt(place);
}

/// What lies at and below it may be something else now.
void TargetFollower::happenedAt(const NativePath &path)
{
    if (path.isEmpty()) {
        waitAll();
        return;
    }
    const auto affected = m_index.affectedBy(path);
    m_watched.drop(path);
    for (const Link link : affected)
        link == home ? waitAll() : wait(link);
}

void TargetFollower::wait(Link link)
{
    if (!std::exchange(m_links[link].waits, true))
        m_waiting.push_back(link);
}

void TargetFollower::waitAll()
{
    for (const auto &[name, link] : m_byName)
        wait(link);
}

/// Where the folder itself stands decides where ".." leads.
void TargetFollower::watchHome(const LinkHome &at)
{
    if (m_home != at.realPath) {
        m_index.remove(home, m_home);
        m_home = at.realPath;
        m_index.add(home, m_home);
    }
    m_watched.watchAbove(m_home, [this](const NativePath &path) { return m_index.isNeeded(path); });
}

void TargetFollower::work(const std::vector<std::string> &first, std::chrono::steady_clock::time_point until,
                          const StopToken &stop, TargetNews &news)
{
    if (m_waiting.empty())
        return;
    const auto at = makeHome();
    if (!at)
        return;
    watchHome(*at);
    for (const std::string &name : first) {
        const auto known = m_byName.find(name);
        if (known != m_byName.end() && m_links[known->second].waits)
            follow(known->second, *at, news);
    }
    while (!m_waiting.empty() && !stop.stop_requested()) {
        const Link link = m_waiting.front();
        m_waiting.pop_front();
        if (m_links[link].waits)
            follow(link, *at, news);
        if (std::chrono::steady_clock::now() >= until)
            return;
    }
}

/// Until no folder was found on the way that was not watched before: what happened there before is seen now, and what
/// happens later is told.
void TargetFollower::follow(Link link, const LinkHome &at, TargetNews &news)
{
    Followed &one = m_links[link];
    one.waits = false;
    Chain chain;
    bool isWatched = true;
    for (int looks = 0; looks < mostLooks; ++looks) {
        chain = trace(at, one.name, one.link->target);
        setPoints(link, wayPoints(chain));
        bool isNew = false;
        isWatched = true;
        for (const NativePath &point : one.points) {
            const auto outcome =
                m_watched.watchAbove(point, [this](const NativePath &path) { return m_index.isNeeded(path); });
            isNew |= outcome.isNew;
            isWatched &= outcome.reach == WatchedFolders::Reach::All;
        }
        if (!isNew)
            break;
    }
    const bool isForLater = chain.verdict.isAwaited();
    setWatched(one, isWatched && !isForLater); // beyond the border nothing tells of changes
    const std::size_t before = std::exchange(one.fingerprint, fingerprint(chain));
    if (isForLater && before != 0) // when it is first followed, the mount was asked just before
        news.toAsk.emplace_back(chain.verdict.path, one.name);
    if (isForLater)
        return;
    if (chain.verdict != one.link->verdict())
        look(one.name, at, news);
    else if (before != one.fingerprint) // also when it is first followed: who looked before may have seen another way
        news.otherWay.push_back(one.name);
}

void TargetFollower::setPoints(Link link, std::vector<NativePath> points)
{
    Followed &one = m_links[link];
    if (one.points == points)
        return;
    for (const NativePath &point : one.points)
        m_index.remove(link, point);
    one.points = std::move(points);
    for (const NativePath &point : one.points)
        m_index.add(link, point);
}

void TargetFollower::setWatched(Followed &one, bool watched)
{
    const bool was = std::exchange(one.isWatched, watched);
    if (one.fingerprint == 0)
        m_unwatched += watched ? 0 : 1;
    else if (was != watched)
        watched ? --m_unwatched : ++m_unwatched;
}

/// As a listing would show it; told only if that is news.
void TargetFollower::look(const std::string &name, const LinkHome &at, TargetNews &news)
{
    auto entry = inspectEntry(at, name, {});
    if (!entry || !entry->link)
        return; // the folder's own watch tells of that
    if (entry->link->isAwaited()) {
        news.toAsk.emplace_back(entry->link->verdict().path, name);
        return;
    }
    const auto known = m_byName.find(name);
    auto &link = known != m_byName.end() ? m_links[known->second].link : m_polled[name];
    if (link && *link == *entry->link)
        return;
    link = entry->link;
    news.changed.push_back(std::move(*entry));
}

void TargetFollower::poll(const std::vector<std::string> &names, TargetNews &news)
{
    const auto at = needsPolling() ? makeHome() : std::nullopt;
    if (!at)
        return;
    if (m_polled.size() > mostPolled * 4)
        m_polled.clear();
    std::size_t looked = 0;
    for (const std::string &name : names) {
        const auto known = m_byName.find(name);
        const bool isKnown = known != m_byName.end();
        if (isKnown && m_links[known->second].isWatched)
            continue;
        if (++looked > mostPolled)
            return;
        isKnown ? follow(known->second, *at, news) : look(name, *at, news);
    }
}

} // namespace linkwright
