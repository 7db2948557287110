// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user_folders.h"

#include <cstdlib>

namespace linkwright {

namespace {

/// A relative one is to be ignored (XDG Base Directory Specification).
NativePath fromEnvironment(const char *variable)
{
    const char *value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): nothing here ever sets one
    NativePath folder{value == nullptr ? "" : value};
    return folder.isAbsolute() ? folder : NativePath{};
}

} // namespace

NativePath homeFolder()
{
    NativePath home = fromEnvironment("HOME");
    return home.isEmpty() ? NativePath{"/"} : home;
}

NativePath stateFolder()
{
    if (const NativePath state = fromEnvironment("XDG_STATE_HOME"); !state.isEmpty())
        return state / "linkwright";
    const NativePath home = fromEnvironment("HOME");
    return home.isEmpty() ? home : home / ".local/state/linkwright";
}

} // namespace linkwright
