// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/last_failure.h"

#include "windows/win32_error.h"

#include <windows.h>

namespace linkwright::windows {

std::unexpected<Error> failureOf(std::uint32_t code, NativePath where)
{
    return failure(kindOf(code), std::move(where), static_cast<int>(code));
}

std::unexpected<Error> lastFailure(NativePath where)
{
    return failureOf(::GetLastError(), std::move(where));
}

} // namespace linkwright::windows
