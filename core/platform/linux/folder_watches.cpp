// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/folder_watches.h"

#include "platform/linux/shared_inotify.h"

#include <sys/inotify.h>
#include <unordered_set>
#include <utility>

namespace linkwright {

namespace {

constexpr std::uint32_t nameEvents = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
constexpr std::size_t manyChanges = 4096;

class InotifyWatches final
    : public FolderWatches
    , SharedInotify::Listener
{
public:
    InotifyWatches(std::shared_ptr<SharedInotify> inotify, WatchBell bell)
        : m_inotify(std::move(inotify))
        , m_bell(std::move(bell))
    {
        m_inotify->join(*this);
    }
    InotifyWatches(const InotifyWatches &) = delete;
    InotifyWatches &operator=(const InotifyWatches &) = delete;
    ~InotifyWatches() override { m_inotify->leave(*this); }

    Result<int> add(const Folder &folder) override
    {
        return m_inotify->add(*this, folder, nameEvents, SharedInotify::mostOnWays);
    }

    void remove(int folder) override { m_inotify->remove(*this, folder); }

    WatchedChanges take() override
    {
        const auto lock = m_inotify->quiet();
        m_hasRung = true; // not for what is taken here
        m_inotify->catchUp();
        m_hasRung = false;
        m_known.clear();
        return std::exchange(m_changes, {});
    }

private:
    /// Keeps each change once, and says so when they are too many.
    void happened(const inotify_event &event) override
    {
        const bool isOver = (event.mask & IN_IGNORED) != 0;
        WatchedChange change{event.wd, event.len > 0 ? event.name : std::string(), isOver};
        std::string key = std::to_string(change.folder) + (isOver ? '-' : '/') + change.name;
        if (m_known.contains(key))
            return;
        if (m_changes.changes.size() < manyChanges || isOver) {
            m_known.insert(std::move(key));
            m_changes.changes.push_back(std::move(change));
        } else {
            m_changes.lostTrack = true;
        }
        ring();
    }

    void lostTrack() override
    {
        m_changes.lostTrack = true;
        ring();
    }

    void mountsChanged() override { ring(); }

    void ring()
    {
        if (!std::exchange(m_hasRung, true) && m_bell)
            m_bell();
    }

    std::shared_ptr<SharedInotify> m_inotify;
    WatchBell m_bell;

    // Touched while it is quiet, or by what is heard.
    WatchedChanges m_changes;
    std::unordered_set<std::string> m_known;
    bool m_hasRung = false;
};

} // namespace

Result<std::unique_ptr<FolderWatches>> makeFolderWatches(WatchBell bell)
{
    auto inotify = SharedInotify::get();
    if (!inotify)
        return std::unexpected(inotify.error());
    return std::make_unique<InotifyWatches>(std::move(*inotify), std::move(bell));
}

} // namespace linkwright
