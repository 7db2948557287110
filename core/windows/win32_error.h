// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cstdint>
#include <string>

/// Error numbers of Windows (GetLastError, "System Error Codes" in Microsoft's pages).
namespace linkwright::windows {

/// Io for what means nothing to us.
ErrorKind kindOf(std::uint32_t win32Error);

/// The same of an act at a place that was looked at a moment before: ERROR_GEN_FAILURE means no more than that it
/// failed then, not that a drive is away.
ErrorKind kindOfAct(std::uint32_t win32Error);

/// Microsoft's own name for records and bug reports: "ERROR_PRIVILEGE_NOT_HELD"; for others "ERROR_12345", or
/// "0x80310005" above 0x80000000.
std::string nameOf(std::uint32_t win32Error);

} // namespace linkwright::windows
