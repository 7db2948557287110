// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/linux/shared_inotify.h"

#include "platform/posix/errno_kind.h"
#include "platform/posix/posix_folder.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>

namespace linkwright {

namespace {

constexpr int betweenReads = 20; // milliseconds: what happens together is heard together
constexpr std::uint32_t alwaysTold = IN_IGNORED | IN_UNMOUNT;

/// Never destroyed: a thread that hangs may come back while the process ends.
struct Shared
{
    std::mutex mutex;
    std::weak_ptr<SharedInotify> one;
};

Shared &shared()
{
    static auto *const one = new Shared;
    return *one;
}

} // namespace

Result<std::shared_ptr<SharedInotify>> SharedInotify::get()
{
    const std::scoped_lock lock(shared().mutex);
    if (auto one = shared().one.lock())
        return one;
    posix::Descriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify.isOpen())
        return posix::lastFailure(".");
    posix::Descriptor end(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    if (!end.isOpen())
        return posix::lastFailure(".");
    posix::Descriptor mounts(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)); // some sandboxes have none
    std::shared_ptr<SharedInotify> made(new SharedInotify(std::move(inotify), std::move(mounts), std::move(end)));
    try {
        made->m_thread = std::thread([raw = made.get()] { raw->listen(); });
    } catch (const std::system_error &) {
        return failure(ErrorKind::OutOfResources, {"."});
    }
    shared().one = made;
    return made;
}

SharedInotify::SharedInotify(posix::Descriptor inotify, posix::Descriptor mounts, posix::Descriptor end)
    : m_inotify(std::move(inotify))
    , m_mounts(std::move(mounts))
    , m_end(std::move(end))
{
}

SharedInotify::~SharedInotify()
{
    if (!m_thread.joinable())
        return;
    ::eventfd_write(m_end.number(), 1);
    m_thread.join();
}

Result<int> SharedInotify::add(Listener &listener, const Folder &folder, std::uint32_t events, std::size_t most)
{
    {
        const auto lock = quiet();
        ++m_adding;
    }
    const auto watched = watch(folder, events); // may take its time
    const auto lock = quiet();
    auto entered = watched ? enter(*watched, {&listener, events}, most) : watched;
    if (--m_adding == 0)
        settle();
    return entered;
}

Result<int> SharedInotify::watch(const Folder &folder, std::uint32_t events) const
{
    const auto descriptor = posix::descriptorOf(folder);
    if (!descriptor)
        return failure(ErrorKind::Unsupported, {"."});
    // By the descriptor, so that the folder watched is the folder open, whatever its path names by now.
    const std::string path = "/proc/self/fd/" + std::to_string(*descriptor);
    const int number =
        ::inotify_add_watch(m_inotify.number(), path.c_str(), events | IN_ONLYDIR | IN_EXCL_UNLINK | IN_MASK_ADD);
    if (number >= 0)
        return number;
    if (errno == ENOSPC)
        return failure(ErrorKind::OutOfResources, {"."}, ENOSPC);
    return posix::lastFailure(".");
}

Result<int> SharedInotify::enter(int folder, Listening listening, std::size_t most)
{
    if (m_over.contains(folder))
        return failure(ErrorKind::NotFound, {"."});
    const auto known = m_folders.find(folder);
    if (known == m_folders.end() && m_folders.size() + m_idle.size() >= most) {
        m_idle.insert(folder);
        return failure(ErrorKind::OutOfResources, {"."});
    }
    auto &listeners = known == m_folders.end() ? m_folders[folder] : known->second;
    const auto same = std::ranges::find(listeners, listening.who, &Listening::who);
    if (same == listeners.end())
        listeners.push_back(listening);
    else
        same->events |= listening.events;
    return folder;
}

void SharedInotify::remove(Listener &listener, int folder)
{
    const auto lock = quiet();
    const auto known = m_folders.find(folder);
    if (known == m_folders.end())
        return;
    std::erase_if(known->second, [&](const Listening &one) { return one.who == &listener; });
    if (known->second.empty())
        stopWatching(folder);
    settle();
}

void SharedInotify::join(Listener &listener)
{
    const auto lock = quiet();
    m_listeners.insert(&listener);
}

void SharedInotify::leave(Listener &listener)
{
    const auto lock = quiet();
    m_listeners.erase(&listener);
    std::vector<int> silent;
    for (auto &[folder, listeners] : m_folders) {
        std::erase_if(listeners, [&](const Listening &one) { return one.who == &listener; });
        if (listeners.empty())
            silent.push_back(folder);
    }
    for (const int folder : silent)
        stopWatching(folder);
    settle();
}

void SharedInotify::stopWatching(int folder)
{
    m_folders.erase(folder);
    m_idle.insert(folder);
}

void SharedInotify::settle()
{
    if (m_adding > 0)
        return;
    for (const int folder : m_idle) {
        if (!m_folders.contains(folder))
            ::inotify_rm_watch(m_inotify.number(), folder);
    }
    m_idle.clear();
    m_over.clear();
}

void SharedInotify::catchUp()
{
    alignas(inotify_event) std::array<char, std::size_t{16} * 1024> buffer{};
    while (true) {
        // NOLINTNEXTLINE(clang-analyzer-unix.BlockInCriticalSection): it does not, the descriptor is non-blocking
        const auto length = ::read(m_inotify.number(), buffer.data(), buffer.size());
        if (length <= 0)
            return;
        for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            tell(*event);
            at += sizeof(inotify_event) + event->len;
        }
    }
}

void SharedInotify::tell(const inotify_event &event)
{
    if ((event.mask & IN_Q_OVERFLOW) != 0) {
        for (Listener *one : m_listeners)
            one->lostTrack();
        return;
    }
    if (const auto known = m_folders.find(event.wd); known != m_folders.end()) {
        for (const Listening &one : known->second) {
            if ((event.mask & (one.events | alwaysTold)) != 0)
                one.who->happened(event);
        }
    }
    if ((event.mask & IN_IGNORED) != 0)
        forget(event.wd);
}

/// The system watches it no more, and never gives the number again.
void SharedInotify::forget(int folder)
{
    m_folders.erase(folder);
    m_idle.erase(folder);
    if (m_adding > 0)
        m_over.insert(folder);
}

void SharedInotify::listen()
{
    std::array<pollfd, 3> signals{pollfd{m_end.number(), POLLIN, 0}, pollfd{m_inotify.number(), POLLIN, 0},
                                  pollfd{m_mounts.number(), POLLPRI, 0}};
    auto &[end, folders, mounts] = signals;
    while (true) {
        ::poll(signals.data(), signals.size(), -1);
        if (end.revents == 0)
            tellAll(mounts.revents != 0);
        ::poll(&end, 1, betweenReads);
        if (end.revents != 0)
            return;
    }
}

void SharedInotify::tellAll(bool mountsChanged)
{
    const auto lock = quiet();
    catchUp();
    if (!mountsChanged)
        return;
    for (Listener *one : m_listeners)
        one->mountsChanged();
}

} // namespace linkwright
