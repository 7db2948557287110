// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/file_system.h"
#include "platform/posix/descriptor.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <sys/inotify.h>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace linkwright {

/// The one inotify(7) of the process, with one thread, shared by all who watch folders: Linux allows a user only 128 of
/// them (max_user_instances), but at least 8192 folders (max_user_watches). A folder is watched as long as somebody
/// listens to it, and each listener hears only of its own folders. It lives as long as somebody holds it, and its
/// thread ends with it.
class SharedInotify
{
public:
    /// One who listens, to any number of folders. Called in any thread, one call at a time; must not call back.
    class Listener
    {
    public:
        virtual void happened(const inotify_event &event) = 0;
        virtual void lostTrack() = 0; // anything may have happened
        virtual void mountsChanged() {}

    protected:
        ~Listener() = default;
    };

    /// Folders watched at a time by the whole process: half of what the most modest system allows a user. The last
    /// quarter is kept for those who show what is in a folder, and not for the ways of links.
    static constexpr std::size_t mostFolders = 4096;
    static constexpr std::size_t mostOnWays = mostFolders / 4 * 3;

    static Result<std::shared_ptr<SharedInotify>> get();
    SharedInotify(const SharedInotify &) = delete;
    SharedInotify &operator=(const SharedInotify &) = delete;
    ~SharedInotify();

    /// From now on it hears of what concerns all: before it listens to any folder.
    void join(Listener &listener);
    /// And from all folders; it is not called any more.
    void leave(Listener &listener);
    /// Listens to an open folder, for these events; its number, the same for all. `most`: folders watched then.
    Result<int> add(Listener &listener, const Folder &folder, std::uint32_t events, std::size_t most);
    void remove(Listener &listener, int folder);

    /// While one holds this no listener is called.
    std::unique_lock<std::mutex> quiet() { return std::unique_lock(m_mutex); }
    /// Tells listeners all that happened up to now; while quiet.
    void catchUp();

private:
    struct Listening
    {
        Listener *who;
        std::uint32_t events;
    };

    SharedInotify(posix::Descriptor inotify, posix::Descriptor mounts, posix::Descriptor end);

    Result<int> watch(const Folder &folder, std::uint32_t events) const;
    Result<int> enter(int folder, Listening listening, std::size_t most);
    void tell(const inotify_event &event);
    void forget(int folder);
    void stopWatching(int folder);
    void settle();
    void listen();
    void tellAll(bool mountsChanged);

    posix::Descriptor m_inotify;
    posix::Descriptor m_mounts; // the list of them, which polls as exceptional when it changed (proc(5))
    posix::Descriptor m_end; // an eventfd(2), readable when the thread is to end

    std::mutex m_mutex; // for all that follows
    std::unordered_set<Listener *> m_listeners;
    std::unordered_map<int, std::vector<Listening>> m_folders; // by number
    // The system may take its time to add a folder, and nobody waits for that. A number that it is about to give once
    // more must not be given up meanwhile, and may be over before we know of it.
    int m_adding = 0;
    std::unordered_set<int> m_idle; // given up when nobody adds
    std::unordered_set<int> m_over; // while somebody adds

    std::thread m_thread;
};

} // namespace linkwright
