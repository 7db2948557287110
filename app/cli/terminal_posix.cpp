// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <initializer_list>
#include <sys/ioctl.h>
#include <unistd.h>

namespace linkwright::cli::terminal {

namespace {

std::FILE *fileOf(Stream stream)
{
    return stream == Stream::Error ? stderr : stdout;
}

int lastError()
{
    return errno != 0 ? errno : EIO;
}

} // namespace

bool isTerminal(Stream stream)
{
    switch (stream) {
    case Stream::Input: return isatty(STDIN_FILENO) == 1;
    case Stream::Output: return isatty(STDOUT_FILENO) == 1;
    case Stream::Error: return isatty(STDERR_FILENO) == 1;
    }
    return false;
}

unsigned width()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void onInterrupt(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler != nullptr ? handler : SIG_DFL;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

void prepare()
{
    std::signal(SIGPIPE, SIG_IGN);
}

int put(Stream stream, std::string_view bytes)
{
    return std::fwrite(bytes.data(), 1, bytes.size(), fileOf(stream)) == bytes.size() ? 0 : lastError();
}

int flush(Stream stream)
{
    return std::fflush(fileOf(stream)) == 0 ? 0 : lastError();
}

std::string readLine()
{
    std::string line;
    for (int unit = std::getc(stdin); unit != EOF && unit != '\n'; unit = std::getc(stdin))
        line += static_cast<char>(unit);
    return line;
}

bool meansClosed(int osCode)
{
    return osCode == EPIPE;
}

} // namespace linkwright::cli::terminal
