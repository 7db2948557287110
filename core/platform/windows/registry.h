// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <expected>

namespace linkwright::windows {

enum class Hive : std::uint8_t { LocalMachine, CurrentUser };

/// A number (REG_DWORD) of the registry, as 64-bit programs see it; else the Win32 error, 2 when it is not there.
std::expected<std::uint32_t, std::uint32_t> registryNumber(Hive hive, const wchar_t *key, const wchar_t *value);

} // namespace linkwright::windows
