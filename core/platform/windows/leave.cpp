// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/leave.h"

#include "platform/windows/windows_header.h"

#include <cstdio>
#include <cstdlib>

namespace linkwright {

/// Not _Exit, which is ExitProcess: that one calls the libraries.
void leaveAtOnce(int status)
{
    std::fflush(nullptr);
    ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(status));
    std::abort(); // not reached: a process may always end itself
}

int leave(int status)
{
    leaveAtOnce(status);
}

} // namespace linkwright
