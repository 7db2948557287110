// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reparse buffers by the fake NTFS's own reading of MS-FSCC 2.1.2.4 and 2.1.2.5. It shares nothing with core/windows,
/// so that a mistake there does not agree with itself.
namespace linkwright::test {

inline constexpr std::uint32_t symlinkTag = 0xA000000C;
inline constexpr std::uint32_t mountPointTag = 0xA0000003;

/// What a symbolic link or a junction stores.
struct FakeReparse
{
    std::uint32_t tag = 0;
    std::u16string substitute; // what is followed
    std::u16string print; // what is shown
    bool isRelative = false; // symbolic links only
};

/// The tag of a buffer of at least 4 bytes; 0: too short.
std::uint32_t reparseTagOf(std::string_view buffer);

/// Nothing when it is of another tag, or when a length or an offset leads outside.
std::optional<FakeReparse> readReparse(std::string_view buffer);

std::string writeReparse(const FakeReparse &reparse);

/// A buffer of a tag with these bytes after the header.
std::string wrapReparse(std::uint32_t tag, std::string_view data);

/// 0, or what FSCTL_SET_REPARSE_POINT says against the bytes themselves.
std::uint32_t whatIsWrongWith(std::string_view buffer);

/// The substitute name of an absolute Win32 path; a relative one is given back as it is.
std::u16string substituteFor(std::u16string_view target);

/// The other way, for people and tests: \??\C:\x is C:\x, \??\UNC\s\x is \\s\x, the rest stays.
std::u16string shownTarget(std::u16string_view substitute);

} // namespace linkwright::test
