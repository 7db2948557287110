// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

/// The few facts about path text that differ between systems; one source a system.
namespace linkwright::path_rules {

extern const char preferredSeparator;

bool isSeparator(char unit);

/// Length of the part of a path that makes it absolute: 1 for "/x" on POSIX, 3 for "C:\x" on Windows, else 0.
std::size_t rootLength(std::string_view path);

/// That part; empty for a relative path.
inline std::string_view rootOf(std::string_view path)
{
    return path.substr(0, rootLength(path));
}

} // namespace linkwright::path_rules
