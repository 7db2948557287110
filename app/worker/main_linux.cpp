// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_session.h"
#include "platform/byte_channel.h"
#include "worker/usage.h"

#include <csignal>
#include <initializer_list>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// linkwright-worker: touches the places of one mount that may hang, so that linkwright and linkwright-cli never do. It
/// has their rights and no more. They start it with a channel as its standard input and output, ask (core/guard,
/// worker_messages.h), and end it when it does not answer; it ends by itself when they close the channel.
namespace linkwright::worker {

namespace {

/// A terminal's signals are for who started us: they must not end us between two steps of a change.
void leaveTerminal()
{
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE})
        std::signal(signal, SIG_IGN);
}

/// Nothing of whoever started us is held open, and no folder is kept busy.
bool leaveAll()
{
    constexpr auto first = 3U;
    ::syscall(SYS_close_range, first, ~0U, 0U); // a kernel without the call: all of ours close by themselves
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    return ::chdir("/") == 0;
}

int serve()
{
    leaveTerminal();
    if (!leaveAll())
        return Refused;
    const auto channel = channelOver(STDIN_FILENO, STDOUT_FILENO);
    return guard::WorkerSession(*channel, nativeFileSystem()).run() ? Ended : Refused;
}

int run(const std::vector<std::string> &words)
{
    if (const auto told = tellOfItself(words))
        return *told;
    return isToServe(words) && ::isatty(STDIN_FILENO) == 0 ? serve() : refuse();
}

} // namespace

} // namespace linkwright::worker

int main(int argc, char **argv)
{
    return linkwright::worker::run({argv + (argc > 0 ? 1 : 0), argv + argc});
}
