// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

/// The bytes of a reparse point as FSCTL_GET_REPARSE_POINT gives and FSCTL_SET_REPARSE_POINT takes them
/// (REPARSE_DATA_BUFFER; MS-FSCC 2.1.2.4, 2.1.2.5). Pure; anything at all may come in.
namespace linkwright::windows {

/// A symbolic link or mount point, taken apart.
struct ReparseBuffer
{
    std::uint32_t tag = 0; // tagSymbolicLink or tagMountPoint
    std::u16string substitute; // what Windows follows: "\??\C:\x", or the text itself where relative
    std::u16string print; // what Explorer and dir show; need not be true
    bool relative = false; // symbolic links only: taken from the link's own folder (or, "\x", its volume)

    bool operator==(const ReparseBuffer &) const = default;
};

/// Why bytes are no symbolic link or mount point.
enum class ReparseFault : std::uint8_t {
    TooShort, // for its header and the lengths of its names
    TooLong, // above largestReparseBuffer
    WrongLength, // ReparseDataLength is not the number of bytes behind the header
    ForeignTag, // something else; see reparseTagOf()
    OddOffset, // a name would start inside a unit
    OddLength, // a name would end inside a unit
    OutOfBounds, // a name would leave the buffer
    NoTarget, // the substitute name is empty: Windows refuses to make such (4392)
    HoldsNul, // the substitute name holds a NUL, so callers of Windows would each see another target
    UnknownFlags, // of a symbolic link; it may mean something that nobody here knows
};
inline constexpr int reparseFaultCount = 10;

/// `bytes` must be exactly what Windows returned. The names may lie in any order, may overlap, and need no NUL behind
/// them; bytes between them do not count, nor does the Reserved field. A NUL in the print name stays: Windows never
/// follows that name, and printLies() tells of it.
std::expected<ReparseBuffer, ReparseFault> decodeReparse(std::string_view bytes);

/// The layout that Windows itself demands of mount points and also takes for links: substitute name, NUL, print name,
/// NUL. Nothing for a buffer that decodeReparse() would not give back as it is: foreign tag, empty substitute name or
/// a NUL in it, a relative mount point, above largestReparseBuffer.
std::optional<std::string> encodeReparse(const ReparseBuffer &buffer);

/// The tag of any reparse point, ours or not; nothing when header and length do not fit the bytes.
std::optional<std::uint32_t> reparseTagOf(std::string_view bytes);

/// An alias of an app from the Store, to be shown only (APPEXECLINK; layout as libuv reads it).
struct AppAlias
{
    std::u16string package;
    std::u16string application;
    std::u16string program; // the path of the .exe

    bool operator==(const AppAlias &) const = default;
};
std::optional<AppAlias> decodeAppAlias(std::string_view bytes);

/// The target of a link made by WSL, to be shown only (LX_SYMLINK): a path of Linux, bytes as they are.
std::optional<std::string> decodeWslLink(std::string_view bytes);

} // namespace linkwright::windows
