// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

/// The few facts about path text that differ between systems; one source a system.
namespace linkwright::path_rules {

extern const char preferredSeparator;

bool isSeparator(char unit);

/// Whether no name of an entry may hold it: separators and NUL; on Windows also ':' (it would name an alternate
/// stream), '*?"<>|' and controls.
bool isForbiddenInNames(char unit);

/// Length of the part of a path that makes it absolute: 1 for "/x" on POSIX, 3 for "C:\x" and the whole of
/// "\\server\share\" on Windows, else 0.
std::size_t rootLength(std::string_view path);

/// Windows: "\x" is not absolute, it names no drive; it is taken from the root of the folder it is read in. Never on
/// POSIX.
bool isRootRelative(std::string_view path);

} // namespace linkwright::path_rules
