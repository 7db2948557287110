// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/folder_watches.h"

#include "platform/posix/errno_kind.h"
#include "platform/posix/posix_folder.h"

#include <array>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <unordered_set>

namespace linkwright {

namespace {

constexpr std::uint32_t nameEvents = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
constexpr std::size_t manyChanges = 4096;

/// Appends each change once, and says so when they are too many.
class Gathered
{
public:
    explicit Gathered(WatchedChanges &changes)
        : m_changes(changes)
    {
    }

    void add(WatchedChange change)
    {
        std::string key = std::to_string(change.folder) + (change.isOver ? '-' : '/') + change.name;
        if (!m_known.insert(std::move(key)).second)
            return;
        if (m_changes.changes.size() < manyChanges || change.isOver)
            m_changes.changes.push_back(std::move(change));
        else
            m_changes.lostTrack = true;
    }

    void loseTrack() { m_changes.lostTrack = true; }

private:
    WatchedChanges &m_changes;
    std::unordered_set<std::string> m_known;
};

/// inotify(7). Its descriptor and that of the list of mounts, which polls as exceptional when it changed (proc(5)),
/// give one signal: that of an epoll(7).
class InotifyWatches final : public FolderWatches
{
public:
    InotifyWatches(posix::Descriptor inotify, posix::Descriptor mounts, posix::Descriptor either)
        : m_inotify(std::move(inotify))
        , m_mounts(std::move(mounts))
        , m_either(std::move(either))
    {
    }

    std::intptr_t signal() const override { return m_either.number(); }

    Result<int> add(const Folder &folder) override
    {
        const auto descriptor = posix::descriptorOf(folder);
        if (!descriptor)
            return failure(ErrorKind::Unsupported, {"."});
        // By the descriptor, so that the folder watched is the folder open, whatever its path names by now.
        const std::string path = "/proc/self/fd/" + std::to_string(*descriptor);
        const int watch =
            ::inotify_add_watch(m_inotify.number(), path.c_str(), nameEvents | IN_ONLYDIR | IN_EXCL_UNLINK);
        if (watch >= 0)
            return watch;
        if (errno == ENOSPC)
            return failure(ErrorKind::OutOfResources, {"."}, ENOSPC);
        return posix::lastFailure(".");
    }

    void remove(int folder) override { ::inotify_rm_watch(m_inotify.number(), folder); }

    WatchedChanges take() override
    {
        std::array<epoll_event, 2> given{};
        ::epoll_wait(m_either.number(), given.data(), given.size(), 0); // so that the list of mounts counts as seen
        WatchedChanges changes;
        Gathered gathered(changes);
        alignas(inotify_event) std::array<char, std::size_t{16} * 1024> buffer{};
        while (true) {
            const auto length = ::read(m_inotify.number(), buffer.data(), buffer.size());
            if (length <= 0)
                return changes;
            for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
                const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
                note(*event, gathered);
                at += sizeof(inotify_event) + event->len;
            }
        }
    }

private:
    static void note(const inotify_event &event, Gathered &gathered)
    {
        if ((event.mask & IN_Q_OVERFLOW) != 0)
            gathered.loseTrack();
        else
            gathered.add({event.wd, event.len > 0 ? event.name : std::string(), (event.mask & IN_IGNORED) != 0});
    }

    posix::Descriptor m_inotify;
    posix::Descriptor m_mounts;
    posix::Descriptor m_either;
};

bool joins(const posix::Descriptor &either, const posix::Descriptor &one, std::uint32_t events)
{
    epoll_event wanted{};
    wanted.events = events;
    return ::epoll_ctl(either.number(), EPOLL_CTL_ADD, one.number(), &wanted) == 0;
}

} // namespace

Result<std::unique_ptr<FolderWatches>> makeFolderWatches()
{
    posix::Descriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify.isOpen())
        return posix::lastFailure(".");
    posix::Descriptor either(::epoll_create1(EPOLL_CLOEXEC));
    if (!either.isOpen() || !joins(either, inotify, EPOLLIN))
        return posix::lastFailure(".");
    posix::Descriptor mounts(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC));
    if (mounts.isOpen())
        joins(either, mounts, EPOLLPRI);
    return std::make_unique<InotifyWatches>(std::move(inotify), std::move(mounts), std::move(either));
}

} // namespace linkwright
