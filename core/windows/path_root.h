// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// How Windows reads the beginning of a path ("Naming Files, Paths, and Namespaces" in Microsoft's pages). Here '/' is
/// read as '\\' everywhere.
namespace linkwright::windows {

enum class RootKind : std::uint8_t {
    None, // "x", "..\x"
    RootRelative, // "\x": on the drive of whoever reads it, for a link that of its place
    DriveRelative, // "C:x", "C:": from the current folder of that drive
    Drive, // "C:\x"
    Share, // "\\server\share\x"
    Object, // "\\?\…", "\??\…", "\\.\…": the names of the kernel
};

struct PathRoot
{
    RootKind kind = RootKind::None;
    /// Bytes of all that makes the path absolute, with the separator at its end if there is one; 0 for the first three.
    std::size_t length = 0;

    bool operator==(const PathRoot &) const = default;
};

PathRoot rootOf(std::string_view path);

constexpr bool isSeparator(char unit)
{
    return unit == '\\' || unit == '/';
}

/// Whether no name of Win32 may hold it: separators, ':' (alternate streams), '*?"<>|' and controls.
constexpr bool isForbiddenInNames(char unit)
{
    return static_cast<unsigned char>(unit) < 0x20
           || std::string_view("\\/:*?\"<>|").find(unit) != std::string_view::npos;
}

} // namespace linkwright::windows
