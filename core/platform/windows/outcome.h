// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/windows/nt_api.h"
#include "windows/error_codes.h"
#include "windows/system_calls.h"

#include <cstdint>
#include <expected>
#include <windows.h>

/// How a call ended, in the one currency of SystemCalls: Win32 error numbers.
namespace linkwright::windows {

inline HANDLE raw(Handle handle)
{
    return reinterpret_cast<HANDLE>(handle); // NOLINT(performance-no-int-to-ptr): a handle is a number to us
}

inline std::unexpected<std::uint32_t> failure(std::uint32_t error)
{
    return std::unexpected(reasonFrom(error));
}

inline std::unexpected<std::uint32_t> lastFailure()
{
    return failure(GetLastError());
}

/// Warnings count as failures: none of our calls can use half an answer.
inline Called<void> ended(NtStatus status)
{
    if (status < 0)
        return failure(RtlNtStatusToDosError(status));
    return {};
}

inline Called<void> worked(BOOL answer)
{
    if (answer == FALSE)
        return lastFailure();
    return {};
}

} // namespace linkwright::windows
