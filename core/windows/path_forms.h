// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <optional>
#include <string>
#include <string_view>

/// The forms of an absolute path: the one for people and plans ("C:\x", "\\server\share\x"), and the one that Windows
/// takes without changing anything in it ("\\?\C:\x"), for long paths and odd names.
namespace linkwright::windows {

/// What is handed to Windows: '/' made '\\', doubled separators, those at the end and "." dropped, ".." resolved by
/// text alone and never above the root; names with dots or spaces at their end, CON and the like stay exactly. "\\?\…"
/// stays as it is. InvalidName: not absolute, no share behind the server, not WTF-8, a device ("\\.\…"), or a character
/// that no name may have, ':' among them (it would open an alternate stream). NameTooLong: above 32,767 units.
Result<std::u16string> extendedPath(const NativePath &path);

/// The reverse, for what GetFinalPathNameByHandleW says: "\\?\C:\x" to "C:\x", "\\?\UNC\s\h\x" to "\\s\h\x"; volumes
/// and everything else stay.
NativePath shownPath(std::u16string_view finalPath);

/// The letter of the drive, as a capital; nothing for shares, volumes and relative paths. "C:x" has one, too.
std::optional<char> driveOf(const NativePath &path);

} // namespace linkwright::windows
