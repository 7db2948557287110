// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bare_loop FOLDER: the least a two-thread scan can do: getdents64 over every folder, and statx that follows for every
// link. No names are kept. What `linkwright-cli scan` takes beyond this is its own cost.

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

struct Open
{
    explicit Open(int number)
        : number(number)
    {
    }
    Open(const Open &) = delete;
    Open &operator=(const Open &) = delete;
    ~Open() { ::close(number); }
    int number;
};

struct Task
{
    std::shared_ptr<Open> parent;
    std::string name;
};

std::mutex mutex;
std::condition_variable changed;
std::vector<Task> pile;
int atWork = 0;
std::atomic<long> entries = 0;
std::atomic<long> links = 0;
std::atomic<long> broken = 0;

void readFolder(const Task &task, std::vector<char> &buffer)
{
    const int number = ::openat(task.parent ? task.parent->number : AT_FDCWD, task.name.c_str(),
                                O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0)
        return;
    const auto folder = std::make_shared<Open>(number);
    std::vector<Task> children;
    while (true) {
        const long length = ::syscall(SYS_getdents64, number, buffer.data(), buffer.size());
        if (length <= 0)
            break;
        for (long at = 0; at < length;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(buffer.data() + at);
            at += entry->d_reclen;
            const std::string_view name = entry->d_name;
            if (name == "." || name == "..")
                continue;
            entries.fetch_add(1, std::memory_order_relaxed);
            if (entry->d_type == DT_DIR)
                children.push_back({folder, std::string(name)});
            if (entry->d_type != DT_LNK)
                continue;
            links.fetch_add(1, std::memory_order_relaxed);
            struct statx status;
            if (::statx(number, entry->d_name, AT_NO_AUTOMOUNT, STATX_TYPE, &status) != 0)
                broken.fetch_add(1, std::memory_order_relaxed);
        }
    }
    const std::scoped_lock lock(mutex);
    std::ranges::move(children, std::back_inserter(pile));
    changed.notify_all();
}

void work()
{
    std::vector<char> buffer(64 * 1024);
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [] { return !pile.empty() || atWork == 0; });
        if (pile.empty())
            break;
        const Task task = std::move(pile.back());
        pile.pop_back();
        ++atWork;
        lock.unlock();
        readFolder(task, buffer);
        lock.lock();
        --atWork;
    }
    changed.notify_all();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    pile.push_back({nullptr, argv[1]});
    {
        const std::jthread other(work);
        work();
    }
    std::printf("%ld entries, %ld links, %ld not reached\n", entries.load(), links.load(), broken.load());
    return 0;
}
