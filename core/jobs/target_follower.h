// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "jobs/place_index.h"
#include "jobs/watched_folders.h"
#include "links/link_entry.h"
#include "links/link_home.h"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace linkwright {

/// How much is watched for one folder on screen. What is beyond is looked at again while a person has it in view.
struct FollowBounds
{
    std::size_t folders = 512; // watches; the process shares those of all, and has a bound of its own
    std::size_t links = 20'000; // whose ways are remembered
};

/// What became known of links because something happened on their ways.
struct TargetNews
{
    std::vector<Entry> changed; // with another verdict, style or text
    std::vector<std::pair<NativePath, std::string>> toAsk; // a mount that may take its time, and who leads onto it
    std::vector<std::string> otherWay; // the same verdict, but it comes about over other hops, or is first followed
};

/// Knows for the links of one folder which folders their verdicts depend on, and watches those: whatever appears,
/// vanishes or changes on a way, a hop as well as a folder or the end, is told, and so is what is mounted.
///
/// Bounded: so many links, so many watches, and only on local file systems that tell of changes; nothing that may hang
/// is ever entered. For links beyond the bounds, and all of them where the system cannot watch without keeping folders
/// busy (Windows, macOS) or has no watches left, there is poll(). A folder that itself may hang has neither.
///
/// Not for the GUI thread; one thread at a time. The file system and the folder must outlive it.
class TargetFollower
{
public:
    /// `bell`: rung when something happened that takeEvents() is to note.
    TargetFollower(const FileSystem &files, const Folder &folder, FollowBounds bounds = {}, WatchBell bell = {});

    /// An entry as it is now. One that is no link is forgotten.
    void learn(const Entry &entry);
    void forget(const std::string &name);

    /// Notes what happened; the links it may concern wait for work().
    void takeEvents();
    /// Follows links that wait, those named first, until there are none or the time is over.
    void work(const std::vector<std::string> &first, std::chrono::steady_clock::time_point until, const StopToken &stop,
              TargetNews &news);
    bool hasWork() const { return !m_waiting.empty(); }
    /// Looks again at those of the links named that are not watched; at no more than a few dozen.
    void poll(const std::vector<std::string> &names, TargetNews &news);

    /// Whether poll() has something to do for this folder.
    bool needsPolling() const { return m_mayFollow && (m_unknown || m_unwatched > 0); }
    std::size_t watchedFolders() const { return m_watched.count(); }

private:
    using Link = PlaceIndex::Link;
    static constexpr Link home = ~Link{0}; // in the index: the folder itself

    struct Followed
    {
        std::string name; // empty: a free place
        std::shared_ptr<const LinkPart> link;
        std::vector<NativePath> points;
        std::size_t fingerprint = 0; // 0: not followed yet
        bool isWatched = false;
        bool waits = false;
    };

    void happenedAt(const NativePath &path);
    void mountsChanged();
    void wait(Link link);
    void waitAll();
    void watchHome(const LinkHome &at);
    void follow(Link link, const LinkHome &at, TargetNews &news);
    void setPoints(Link link, std::vector<NativePath> points);
    void setWatched(Followed &one, bool watched);
    void look(const std::string &name, const LinkHome &at, TargetNews &news);
    std::optional<LinkHome> makeHome() const;

    const FileSystem &m_files;
    const Folder &m_folder;
    FollowBounds m_bounds;
    bool m_mayFollow = false; // the folder itself lies where nothing hangs
    bool m_unknown = false; // there are links beyond the bound
    std::size_t m_unwatched = 0;
    std::shared_ptr<const MountTable> m_mounts;
    WatchedFolders m_watched;
    PlaceIndex m_index;
    NativePath m_home; // as it stands in the index
    std::vector<Followed> m_links;
    std::vector<Link> m_free;
    std::unordered_map<std::string, Link> m_byName;
    std::deque<Link> m_waiting;
    std::unordered_map<std::string, std::shared_ptr<const LinkPart>> m_polled; // of those beyond the bound
};

} // namespace linkwright
