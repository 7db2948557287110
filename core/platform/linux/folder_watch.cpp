// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/folder_watch.h"

#include "base/contains.h"
#include "platform/posix/errno_kind.h"
#include "platform/posix/posix_folder.h"

#include <array>
#include <sys/inotify.h>

namespace linkwright {

namespace {

constexpr std::uint32_t entryEvents = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_CLOSE_WRITE;
constexpr std::uint32_t folderEvents = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED;
constexpr std::size_t manyNames = 4096; // more changes than this at once: listing again is cheaper

class InotifyWatch final : public FolderWatch
{
public:
    explicit InotifyWatch(posix::Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }

    Result<void> watch(const Folder &folder)
    {
        const auto added = add(folder, entryEvents | folderEvents);
        if (!added)
            return std::unexpected(added.error());
        m_own = *added;
        watchParent(folder);
        return {};
    }

    std::intptr_t signal() const override { return m_descriptor.number(); }

    FolderEvents take() override
    {
        FolderEvents events;
        alignas(inotify_event) std::array<char, std::size_t{16} * 1024> buffer{};
        while (true) {
            const auto length = ::read(m_descriptor.number(), buffer.data(), buffer.size());
            if (length <= 0)
                return events;
            for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
                const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
                note(*event, events);
                at += sizeof(inotify_event) + event->len;
            }
        }
    }

private:
    Result<int> add(const Folder &folder, std::uint32_t mask) const
    {
        const auto watched = posix::descriptorOf(folder);
        if (!watched)
            return failure(ErrorKind::Unsupported, {"."});
        // By the descriptor, so that the folder watched is the folder open, whatever its path names by now.
        const std::string path = "/proc/self/fd/" + std::to_string(*watched);
        const int watch = ::inotify_add_watch(m_descriptor.number(), path.c_str(), mask | IN_ONLYDIR | IN_MASK_ADD);
        if (watch >= 0)
            return watch;
        if (errno == ENOSPC)
            return failure(ErrorKind::OutOfResources, {"."}, ENOSPC);
        return posix::lastFailure(".");
    }

    /// A folder that somebody holds open does not tell that it was removed; the one above it does. A mount point cannot
    /// be removed, and what it is mounted on might hang.
    void watchParent(const Folder &folder)
    {
        const auto path = folder.realPath();
        const auto parent = folder.step("..", Crossing::Refuse);
        if (!path || !parent || !parent->node)
            return;
        m_name = split(*path).name;
        m_parent = add(*parent->node, IN_DELETE).value_or(-1);
    }

    void note(const inotify_event &event, FolderEvents &events) const
    {
        if ((event.mask & IN_Q_OVERFLOW) != 0)
            events.lostTrack = true;
        else if (event.wd == m_own)
            noteOwn(event, events);
        else if (event.wd == m_parent && (event.mask & IN_ISDIR) != 0 && event.len > 0 && event.name == m_name)
            events.folderGone = true;
    }

    static void noteOwn(const inotify_event &event, FolderEvents &events)
    {
        if ((event.mask & folderEvents) != 0)
            events.folderGone = true;
        else if (event.len > 0 && events.names.size() >= manyNames)
            events.lostTrack = true;
        else if (event.len > 0 && !contains(events.names, event.name))
            events.names.emplace_back(event.name);
    }

    posix::Descriptor m_descriptor;
    int m_own = -1; // numbers of the watches
    int m_parent = -1;
    std::string m_name; // of the folder in the one above
};

} // namespace

Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder)
{
    posix::Descriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify.isOpen())
        return posix::lastFailure(".");
    auto made = std::make_unique<InotifyWatch>(std::move(inotify));
    if (const auto watched = made->watch(folder); !watched)
        return std::unexpected(watched.error());
    return made;
}

} // namespace linkwright
