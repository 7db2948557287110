// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/worker_process.h"

#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <spawn.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <vector>

namespace linkwright {

namespace {

using std::chrono::milliseconds;

/// Children that nobody talks to any more. They are asked now and then whether they have ended, and never waited for.
/// Never destroyed: threads may still let workers go while the process ends.
class Forgotten
{
public:
    static Forgotten &all()
    {
        static auto *const one = new Forgotten;
        return *one;
    }

    void add(pid_t child)
    {
        const std::scoped_lock lock(m_mutex);
        m_children.push_back(child);
        reap();
    }

    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        reap();
    }

private:
    void reap()
    {
        std::erase_if(m_children, [](pid_t child) { return ::waitpid(child, nullptr, WNOHANG) != 0; });
    }

    std::mutex m_mutex;
    std::vector<pid_t> m_children;
};

class ChildWorker final : public WorkerProcess
{
public:
    ChildWorker(pid_t child, posix::Descriptor channel)
        : m_child(child)
        , m_channel(std::move(channel))
    {
    }
    ChildWorker(const ChildWorker &) = delete;
    ChildWorker &operator=(const ChildWorker &) = delete;
    ~ChildWorker() override
    {
        m_channel = {};
        if (!hasEnded())
            Forgotten::all().add(m_child);
    }

    Result<void> write(std::string_view bytes, Clock::time_point until) override
    {
        while (true) {
            const auto count = writeSome(bytes);
            if (!count)
                return std::unexpected(count.error());
            bytes.remove_prefix(*count);
            if (bytes.empty())
                return {};
            if (auto ready = wait(POLLOUT, until); !ready)
                return ready;
        }
    }

    Result<std::size_t> writeSome(std::string_view bytes) override
    {
        const auto sent = posix::uninterrupted(
            [&] { return ::send(m_channel.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT); });
        if (sent < 0 && errno != EAGAIN)
            return failure(ErrorKind::Io, {}, errno);
        return static_cast<std::size_t>(std::max<ssize_t>(sent, 0));
    }

    Result<std::size_t> read(std::span<char> room, Clock::time_point until) override
    {
        if (const auto ready = wait(POLLIN, until); !ready)
            return std::unexpected(ready.error());
        const auto count = posix::uninterrupted([&] { return ::read(m_channel.number(), room.data(), room.size()); });
        return count > 0 ? Result<std::size_t>(static_cast<std::size_t>(count)) : failure(ErrorKind::Io, {}, errno);
    }

    void kill() override
    {
        if (m_child > 0)
            ::kill(m_child, SIGKILL);
    }

    bool hasEnded() override
    {
        if (m_child > 0 && ::waitpid(m_child, nullptr, WNOHANG) != 0)
            m_child = 0;
        return m_child == 0;
    }

private:
    Result<void> wait(short event, Clock::time_point until) const
    {
        pollfd asked{m_channel.number(), event, 0};
        while (true) {
            const auto left = std::max(std::chrono::ceil<milliseconds>(until - Clock::now()), milliseconds::zero());
            const int ready = ::poll(&asked, 1, static_cast<int>(std::min<milliseconds::rep>(left.count(), INT_MAX)));
            if (ready > 0)
                return {};
            if (ready < 0 && errno != EINTR)
                return posix::lastFailure({});
            if (ready == 0 && left == milliseconds::zero())
                return failure(ErrorKind::NotAnswering, {}, ETIMEDOUT);
        }
    }

    pid_t m_child; // 0: it has ended
    posix::Descriptor m_channel;
};

/// What the child gets: the channel as its input and output, and no place to write messages to. A session of its own,
/// so that a terminal's Ctrl+C ends us and not it in the middle of a change; every signal as at first.
class ChildSetting
{
public:
    explicit ChildSetting(int channel)
    {
        ::posix_spawn_file_actions_init(&m_files);
        ::posix_spawn_file_actions_adddup2(&m_files, channel, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&m_files, channel, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        sigset_t all;
        sigset_t none;
        ::sigfillset(&all);
        ::sigemptyset(&none);
        ::posix_spawnattr_init(&m_manner);
        ::posix_spawnattr_setsigdefault(&m_manner, &all);
        ::posix_spawnattr_setsigmask(&m_manner, &none);
        constexpr auto flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
        ::posix_spawnattr_setflags(&m_manner, static_cast<short>(flags));
    }
    ChildSetting(const ChildSetting &) = delete;
    ChildSetting &operator=(const ChildSetting &) = delete;
    ~ChildSetting()
    {
        ::posix_spawn_file_actions_destroy(&m_files);
        ::posix_spawnattr_destroy(&m_manner);
    }

    /// The number of the process; 0: it could not be started.
    pid_t spawn(const std::string &program) const
    {
        std::string name = "linkwright-worker";
        std::string word = "--serve";
        std::array<char *, 3> arguments{name.data(), word.data(), nullptr};
        std::array<char *, 1> environment{nullptr};
        pid_t child = 0;
        const int failed =
            ::posix_spawn(&child, program.c_str(), &m_files, &m_manner, arguments.data(), environment.data());
        return failed == 0 ? child : 0;
    }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_manner{};
};

NativePath ownProgram()
{
    std::array<char, PATH_MAX> text{};
    const auto length = ::readlink("/proc/self/exe", text.data(), text.size());
    return {length < 0 ? std::string() : std::string(text.data(), static_cast<std::size_t>(length))};
}

/// The worker has no more rights than we, so it may stand anywhere that goes with our own program: where both were
/// installed, also after that was moved as a whole, or in the folder of a build.
NativePath findWorker()
{
    const NativePath folder = split(ownProgram()).folder;
    const NativePath above = split(folder).folder;
    for (const NativePath &place :
         {above / "libexec/linkwright-worker", folder / "linkwright-worker", NativePath{LINKWRIGHT_WORKER}}) {
        if (place.isAbsolute() && ::access(place.bytes.c_str(), X_OK) == 0)
            return place;
    }
    return {};
}

std::unique_ptr<WorkerProcess> startWorker(const NativePath &program)
{
    Forgotten::all().clear();
    std::array<int, 2> ends{};
    if (program.isEmpty() || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return nullptr;
    posix::Descriptor ours(ends[0]);
    const posix::Descriptor theirs(ends[1]);
    const pid_t child = ChildSetting(theirs.number()).spawn(program.bytes);
    return child == 0 ? nullptr : std::make_unique<ChildWorker>(child, std::move(ours));
}

} // namespace

WorkerStarter workerStarter()
{
    static const auto *const program = new NativePath(findWorker());
    return workerStarter(*program);
}

WorkerStarter workerStarter(const NativePath &program)
{
    return [program] { return startWorker(program); };
}

} // namespace linkwright
