// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// The error numbers that decide something here ("System Error Codes" in Microsoft's pages); all others only have a
/// kind and a name, see win32_error.h.
namespace linkwright::windows {

inline constexpr std::uint32_t errorInvalidFunction = 1;
inline constexpr std::uint32_t errorFileNotFound = 2;
inline constexpr std::uint32_t errorAccessDenied = 5;
inline constexpr std::uint32_t errorNotSameDevice = 17;
inline constexpr std::uint32_t errorGeneralFailure = 31; // also of NTSTATUS STATUS_UNSUCCESSFUL
inline constexpr std::uint32_t errorSharingViolation = 32;
inline constexpr std::uint32_t errorNotSupported = 50;
inline constexpr std::uint32_t errorInvalidParameter = 87;
inline constexpr std::uint32_t errorFileTooLarge = 223;
inline constexpr std::uint32_t errorDirectory = 267; // "The directory name is invalid."
inline constexpr std::uint32_t errorPrivilegeNotHeld = 1314;
inline constexpr std::uint32_t errorInternal = 1359; // "An internal error occurred."
inline constexpr std::uint32_t errorNotAReparsePoint = 4390;
inline constexpr std::uint32_t errorInvalidReparseData = 4392;
inline constexpr std::uint32_t errorReparsePointEncountered = 4395;

/// What file systems answer that have no such call.
constexpr bool isUnknownCall(std::uint32_t code)
{
    return code == errorInvalidParameter || code == errorInvalidFunction || code == errorNotSupported;
}

/// What a call that failed left as its reason. Some leave none, which is no success, and nothing about drives either.
constexpr std::uint32_t reasonFrom(std::uint32_t lastError)
{
    return lastError == 0 ? errorInternal : lastError;
}

} // namespace linkwright::windows
