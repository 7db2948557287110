// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user.h"

#include <array>
#include <pwd.h>

namespace linkwright {

/// getpwuid_r(3). A source of its own: linked statically it would want the C library of the build at run time, and the
/// helper, which is static, never asks.
std::optional<std::string> ownerName(std::uint32_t owner)
{
    std::array<char, 4096> room{};
    passwd account{};
    passwd *found = nullptr;
    const int failed = ::getpwuid_r(owner, &account, room.data(), room.size(), &found);
    return failed == 0 && found != nullptr ? std::string(found->pw_name) : std::to_string(owner);
}

} // namespace linkwright
