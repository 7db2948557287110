// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open_terminal.h"
#include "window/start_program.h"

#include <cerrno>
#include <cstdlib>

namespace linkwright {

namespace {

/// In this order: the person's choice, the desktop's, the distribution's, and what is likely to be there.
std::vector<std::string> terminals()
{
    std::vector<std::string> names{
        "xdg-terminal-exec", "x-terminal-emulator", "konsole", "gnome-terminal", "ptyxis", "xfce4-terminal",
        "mate-terminal",     "qterminal",           "kitty",   "alacritty",      "foot",   "xterm"};
    const char *chosen = std::getenv("TERMINAL"); // NOLINT(concurrency-mt-unsafe): nobody here changes the environment
    if (chosen != nullptr && *chosen != '\0')
        names.insert(names.begin(), chosen);
    return names;
}

} // namespace

/// All of them start in the folder that they are started in.
Result<void> openTerminal(const NativePath &folder)
{
    int error = ENOENT;
    for (const std::string &name : terminals()) {
        error = startProgram({name}, folder, [] {});
        if (error == 0)
            return {};
        if (error != ENOENT)
            break;
    }
    return failure(error == ENOENT ? ErrorKind::Unsupported : ErrorKind::Io, folder, error);
}

} // namespace linkwright
