// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace linkwright {

inline constexpr std::string_view spareNamePrefix = ".lw-";

/// An unpredictable name for an entry that lives only while a change is made: the prefix and 8 random letters or
/// digits, short enough for file systems with small limits (eCryptfs: 143). From the system's random numbers.
std::string spareName();

/// Whether it has the form of those that spareName() makes.
bool isSpareName(std::string_view name);

} // namespace linkwright
