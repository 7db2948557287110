// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/folder_watch.h"

#include "platform/linux/shared_inotify.h"

#include <set>
#include <sys/inotify.h>
#include <tuple>
#include <utility>

namespace linkwright {

namespace {

constexpr std::uint32_t entryEvents = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_CLOSE_WRITE;
constexpr std::uint32_t folderEvents = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED;
constexpr std::size_t manyNames = 4096; // more changes than this at once: listing again is cheaper

class InotifyWatch final : public FolderWatch
{
public:
    InotifyWatch(std::shared_ptr<SharedInotify> inotify, WatchBell bell)
        : m_inotify(std::move(inotify))
        , m_bell(std::move(bell))
    {
        m_inotify->join(m_inside);
        m_inotify->join(m_above);
    }
    InotifyWatch(const InotifyWatch &) = delete;
    InotifyWatch &operator=(const InotifyWatch &) = delete;
    ~InotifyWatch() override
    {
        m_inotify->leave(m_inside);
        m_inotify->leave(m_above);
    }

    Result<void> watch(const Folder &folder)
    {
        const auto added = m_inotify->add(m_inside, folder, entryEvents | folderEvents, SharedInotify::mostFolders);
        if (!added)
            return std::unexpected(added.error());
        watchAbove(folder);
        return {};
    }

    FolderEvents take() override
    {
        const auto lock = m_inotify->quiet();
        m_hasRung = true; // not for what is taken here
        m_inotify->catchUp();
        m_hasRung = false;
        FolderEvents events;
        events.names.assign(m_names.begin(), m_names.end());
        events.lostTrack = std::exchange(m_lostTrack, false);
        events.folderGone = std::exchange(m_folderGone, false);
        m_names.clear();
        return events;
    }

private:
    struct Inside final : SharedInotify::Listener
    {
        explicit Inside(InotifyWatch &whose)
            : watch(whose)
        {
        }
        void happened(const inotify_event &event) override { watch.happenedInside(event); }
        void lostTrack() override { watch.loseTrack(); }

        InotifyWatch &watch;
    };

    struct Above final : SharedInotify::Listener
    {
        explicit Above(InotifyWatch &whose)
            : watch(whose)
        {
        }
        void happened(const inotify_event &event) override { watch.happenedAbove(event); }
        void lostTrack() override {}

        InotifyWatch &watch;
        std::string name; // of the folder in the one above
    };

    /// A folder that somebody holds open does not tell that it was removed; the one above it does. A mount point cannot
    /// be removed, and what it is mounted on might hang.
    void watchAbove(const Folder &folder)
    {
        const auto path = folder.realPath();
        const auto above = folder.step("..", Crossing::Refuse);
        if (!path || !above || !above->node)
            return;
        m_above.name = split(*path).name;
        std::ignore = m_inotify->add(m_above, *above->node, IN_DELETE, SharedInotify::mostFolders); // or do without
    }

    void happenedInside(const inotify_event &event)
    {
        if ((event.mask & folderEvents) != 0)
            m_folderGone = true;
        else if (event.len == 0)
            return;
        else if (m_names.size() < manyNames || m_names.contains(event.name))
            m_names.emplace(event.name);
        else
            m_lostTrack = true;
        ring();
    }

    void happenedAbove(const inotify_event &event)
    {
        if ((event.mask & IN_DELETE) == 0 || (event.mask & IN_ISDIR) == 0 || event.len == 0
            || event.name != m_above.name)
            return;
        m_folderGone = true;
        ring();
    }

    void loseTrack()
    {
        m_lostTrack = true;
        ring();
    }

    void ring()
    {
        if (!std::exchange(m_hasRung, true) && m_bell)
            m_bell();
    }

    std::shared_ptr<SharedInotify> m_inotify;
    WatchBell m_bell;
    Inside m_inside{*this};
    Above m_above{*this};

    // Touched while it is quiet, or by a listener.
    std::set<std::string, std::less<>> m_names;
    bool m_lostTrack = false;
    bool m_folderGone = false;
    bool m_hasRung = false;
};

} // namespace

Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder, WatchBell bell)
{
    auto inotify = SharedInotify::get();
    if (!inotify)
        return std::unexpected(inotify.error());
    auto made = std::make_unique<InotifyWatch>(std::move(*inotify), std::move(bell));
    if (const auto watched = made->watch(folder); !watched)
        return std::unexpected(watched.error());
    return made;
}

} // namespace linkwright
