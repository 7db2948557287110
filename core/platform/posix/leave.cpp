// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/leave.h"

#include <cstdio>
#include <cstdlib>

namespace linkwright {

void leaveAtOnce(int status)
{
    std::fflush(nullptr);
    std::_Exit(status);
}

int leave(int status)
{
    return status;
}

} // namespace linkwright
