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

    int descriptor() const override { return m_descriptor.number(); }

    FolderEvents take() override
    {
        FolderEvents events;
        alignas(inotify_event) std::array<char, 16 * 1024> buffer;
        while (true) {
            const auto length = ::read(descriptor(), buffer.data(), buffer.size());
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
    static void note(const inotify_event &event, FolderEvents &events)
    {
        if ((event.mask & IN_Q_OVERFLOW) != 0 || events.names.size() >= manyNames)
            events.lostTrack = true;
        else if (event.len > 0 && !contains(events.names, event.name))
            events.names.emplace_back(event.name);
        else if ((event.mask & folderEvents) != 0)
            events.folderGone = true;
    }

    posix::Descriptor m_descriptor;
};

} // namespace

Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder)
{
    const auto watched = posix::descriptorOf(folder);
    if (!watched)
        return failure(ErrorKind::Unsupported, {"."});
    posix::Descriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify.isOpen())
        return posix::lastFailure(".");
    // By the descriptor, so that the folder watched is the folder open, whatever its path names by now.
    const std::string path = "/proc/self/fd/" + std::to_string(*watched);
    if (::inotify_add_watch(inotify.number(), path.c_str(), entryEvents | folderEvents | IN_ONLYDIR) < 0) {
        if (errno == ENOSPC)
            return failure(ErrorKind::OutOfResources, {"."}, ENOSPC);
        return posix::lastFailure(".");
    }
    return std::make_unique<InotifyWatch>(std::move(inotify));
}

} // namespace linkwright
