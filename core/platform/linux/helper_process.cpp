// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_process.h"

#include "platform/posix/descriptor.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <tuple>
#include <vector>

namespace linkwright {

namespace {

constexpr int patience = 800; // milliseconds for an end that is due

// pkexec(1)
constexpr int exitDismissed = 126;
constexpr int exitNotAuthorized = 127;

/// Fixed places, never the search path of whoever calls. The second is NixOS's.
constexpr std::array<const char *, 2> askers{"/usr/bin/pkexec", "/run/wrappers/bin/pkexec"};

const char *asker()
{
    for (const char *path : askers) {
        if (::access(path, X_OK) == 0)
            return path;
    }
    return nullptr;
}

HelperEnd meaningOf(int status)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == exitDismissed)
        return HelperEnd::Declined;
    if (WIFEXITED(status) && WEXITSTATUS(status) == exitNotAuthorized)
        return HelperEnd::NotAuthorized;
    return HelperEnd::Other;
}

class ChildProcess final : public HelperProcess
{
public:
    ChildProcess(pid_t child, int channel)
        : m_child(child)
        , m_channel(channelOver(channel, channel))
    {
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess() override { std::ignore = end(); }

    ByteChannel &channel() override { return *m_channel; }

    std::optional<HelperEnd> end() override
    {
        m_channel.reset();
        return m_child > 0 && hasEnded() ? reap() : m_end;
    }

    void giveUp() override
    {
        if (m_child > 0)
            ::kill(m_child, SIGTERM); // refused once it is somebody else's; the closed channel ends it then
        std::ignore = end();
    }

private:
    bool hasEnded() const
    {
        const posix::Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, m_child, 0)));
        pollfd ended{process.number(), POLLIN, 0};
        return process.isOpen() && posix::uninterrupted([&] { return ::poll(&ended, 1, patience); }) > 0;
    }

    std::optional<HelperEnd> reap()
    {
        int status = 0;
        if (posix::uninterrupted([&] { return ::waitpid(m_child, &status, 0); }) == m_child)
            m_end = meaningOf(status);
        m_child = -1;
        return m_end;
    }

    pid_t m_child;
    std::unique_ptr<ByteChannel> m_channel;
    std::optional<HelperEnd> m_end;
};

/// Of another's child nothing is known but what the channel says.
class GivenProcess final : public HelperProcess
{
public:
    explicit GivenProcess(int channel)
        : m_channel(channelOver(channel, channel))
    {
    }

    ByteChannel &channel() override { return *m_channel; }
    std::optional<HelperEnd> end() override
    {
        m_channel.reset();
        return HelperEnd::Other;
    }
    void giveUp() override { m_channel.reset(); }

private:
    std::unique_ptr<ByteChannel> m_channel;
};

/// What a child gets: the channel as its input and output, and no place to write messages to. What is to be told is
/// told by us, and what the helper does stands in the system's log.
class ChildFiles
{
public:
    explicit ChildFiles(int channel)
    {
        ::posix_spawn_file_actions_init(&m_actions);
        ::posix_spawn_file_actions_adddup2(&m_actions, channel, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&m_actions, channel, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ChildFiles(const ChildFiles &) = delete;
    ChildFiles &operator=(const ChildFiles &) = delete;
    ~ChildFiles() { ::posix_spawn_file_actions_destroy(&m_actions); }

    const posix_spawn_file_actions_t *actions() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

std::vector<std::string> argumentsOf(const char *path, const HelperCommand &command)
{
    std::vector<std::string> arguments{path};
    if (!command.asksInTerminal)
        arguments.emplace_back("--disable-internal-agent");
    for (const std::string &word : {command.helper.bytes, std::string(optionOf(command.order.task)),
                                    std::to_string(command.order.changes), std::string("--in"), command.order.places})
        arguments.push_back(word);
    return arguments;
}

/// The number of the process; 0: it could not be started.
pid_t spawn(std::vector<std::string> arguments, const ChildFiles &files)
{
    std::vector<char *> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    // pkexec needs our environment to find who can ask; the helper gets none of it.
    return ::posix_spawn(&child, pointers[0], files.actions(), nullptr, pointers.data(), environ) == 0 ? child : 0;
}

} // namespace

std::expected<std::unique_ptr<HelperProcess>, NoHelper> startHelper(const HelperCommand &command)
{
    const char *path = asker();
    if (path == nullptr)
        return std::unexpected(NoHelper::NoAsker);
    if (::access(command.helper.bytes.c_str(), X_OK) != 0)
        return std::unexpected(NoHelper::NotInstalled);
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return std::unexpected(NoHelper::Failed);
    posix::Descriptor ours(ends[0]);
    const posix::Descriptor theirs(ends[1]);
    const pid_t child = spawn(argumentsOf(path, command), ChildFiles(theirs.number()));
    if (child == 0)
        return std::unexpected(NoHelper::Failed);
    return std::make_unique<ChildProcess>(child, ours.release());
}

std::unique_ptr<HelperProcess> helperBehind(int descriptor)
{
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return std::make_unique<GivenProcess>(descriptor);
}

} // namespace linkwright
