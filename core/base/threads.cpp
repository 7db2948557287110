// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/threads.h"

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace linkwright {

namespace {

using Threads = std::list<std::thread>;

/// All threads that were started here. Each is joined once it has ended, by whoever starts the next: MinGW's thread
/// library may give the memory of one that is detached just as it ends to two others. Never destroyed: a thread that
/// hangs may come back while the process ends.
struct Running
{
    std::mutex mutex;
    std::condition_variable changed;
    int count = 0; // pieces of work
    Threads threads;
    std::vector<Threads::iterator> ended; // nothing but their return is left of them
};

Running &running()
{
    static auto *const one = new Running;
    return *one;
}

void joinEnded()
{
    Threads over;
    {
        const std::scoped_lock lock(running().mutex);
        for (const auto thread : running().ended)
            over.splice(over.end(), running().threads, thread);
        running().ended.clear();
    }
    for (std::thread &thread : over)
        thread.join();
}

/// False: the system has no thread left.
bool startThread(const std::shared_ptr<std::function<void()>> &work)
{
    const std::scoped_lock lock(running().mutex); // it cannot end before its place is known
    const auto place = running().threads.emplace(running().threads.end());
    try {
        *place = std::thread([work, place] {
            (*work)();
            *work = nullptr; // what the work holds goes in the thread
            const std::scoped_lock ending(running().mutex);
            running().ended.push_back(place);
            --running().count;
            running().changed.notify_all();
        });
    } catch (const std::system_error &) {
        running().threads.erase(place);
        return false;
    }
    ++running().count;
    return true;
}

} // namespace

void runDetached(std::function<void()> work)
{
    joinEnded();
    const auto shared = std::make_shared<std::function<void()>>(std::move(work));
    if (!startThread(shared))
        (*shared)();
}

void letGo(std::shared_ptr<const void> thing)
{
    if (thing)
        runDetached([thing = std::move(thing)]() mutable { thing.reset(); });
}

bool waitForBackground(int milliseconds)
{
    bool allEnded = false;
    {
        std::unique_lock lock(running().mutex);
        allEnded = running().changed.wait_for(lock, std::chrono::milliseconds(milliseconds),
                                              [] { return running().count == 0; });
    }
    joinEnded();
    return allEnded;
}

} // namespace linkwright
