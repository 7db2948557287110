// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user.h"

#include <unistd.h>

namespace linkwright {

std::uint32_t currentUser()
{
    return ::geteuid();
}

bool actsAsAdministrator()
{
    return ::geteuid() == 0;
}

} // namespace linkwright
