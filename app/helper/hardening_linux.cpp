// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/hardening.h"

#include "helper/asking_user.h"

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <initializer_list>
#include <limits>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <syslog.h>
#include <unistd.h>

namespace linkwright::helper {

namespace {

constexpr unsigned secondsForRequest = 60; // it is sent before this process is started

bool closeAllOther()
{
    if (::syscall(SYS_close_range, 3U, ~0U, 0U) == 0)
        return true;
    for (int descriptor = 3; descriptor < static_cast<int>(::sysconf(_SC_OPEN_MAX)); ++descriptor)
        ::close(descriptor); // a kernel without the call
    return true;
}

/// A terminal must not be able to end or freeze it between a look and an act.
void leaveTerminal()
{
    ::setsid(); // refused when it leads a group; the signals then
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGUSR1, SIGUSR2})
        std::signal(signal, SIG_IGN);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Timers and limits outlive an exec: they must not end it between two steps of a change.
bool stopClocks()
{
    for (const int signal : {SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ})
        std::signal(signal, SIG_IGN);
    const itimerval never{};
    bool areStopped = true;
    for (const auto clock : {ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF})
        areStopped = ::setitimer(clock, &never, nullptr) == 0 && areStopped;
    return areStopped;
}

/// A limit of processor time ends a process for good a little later, whatever it ignores, and one of memory does when
/// it is reached. Only root may raise them again.
bool liftLimits()
{
    const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
    const rlimit enoughFiles{1024, 1024};
    const rlimit enoughStack{rlim_t{8} << 20U, RLIM_INFINITY};
    bool areLifted = true;
    for (const auto limit : {RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_AS, RLIMIT_DATA, RLIMIT_RTTIME})
        areLifted = ::setrlimit(limit, &none) == 0 && areLifted;
    areLifted = ::setrlimit(RLIMIT_NOFILE, &enoughFiles) == 0 && areLifted;
    areLifted = ::setrlimit(RLIMIT_STACK, &enoughStack) == 0 && areLifted;
    return areLifted || ::geteuid() != 0;
}

bool forbidCores()
{
    const rlimit no{0, 0};
    return ::setrlimit(RLIMIT_CORE, &no) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0;
}

bool dropGroups()
{
    return ::geteuid() != 0 || ::setgroups(0, nullptr) == 0;
}

} // namespace

std::optional<std::uint32_t> askingUser()
{
    const char *text = std::getenv("PKEXEC_UID"); // NOLINT(concurrency-mt-unsafe): nothing here ever sets one
    if (text == nullptr)
        return std::nullopt;
    std::uint32_t user = 0;
    const char *end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, user);
    const bool isUser = error == std::errc() && stop == end && user != std::numeric_limits<std::uint32_t>::max();
    return isUser ? std::optional(user) : std::nullopt;
}

const char *unfitness()
{
    if (::getuid() != ::geteuid() || ::getgid() != ::getegid())
        return "it must not be installed to run as somebody else";
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0)
            return "its input, output or message stream is closed";
    }
    if (::isatty(STDIN_FILENO) == 1)
        return "it is started by linkwright, never by hand";
    return nullptr;
}

bool shedEverything()
{
    leaveTerminal();
    ::umask(077);
    return stopClocks() && liftLimits() && ::clearenv() == 0 && closeAllOther() && ::chdir("/") == 0 && dropGroups()
           && forbidCores() && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

void expectRequestSoon()
{
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(secondsForRequest);
}

void requestCame()
{
    ::alarm(0);
}

/// Nobody says what syslog(3) did not take.
bool log(std::string_view line)
{
    const std::string text(line);
    ::syslog(LOG_AUTHPRIV | LOG_NOTICE, "%s", text.c_str());
    const std::string shown = "linkwright-helper: " + text + '\n';
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, shown.data(), shown.size());
    return true;
}

} // namespace linkwright::helper
