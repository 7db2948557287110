// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user.h"

namespace linkwright {

/// An owner is a SID in a security descriptor here, which looking at an entry does not read.
std::optional<std::string> ownerName(std::uint32_t)
{
    return std::nullopt;
}

} // namespace linkwright
