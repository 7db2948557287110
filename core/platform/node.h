// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace linkwright {

/// What an entry of a folder is, itself; nothing is followed.
enum class NodeType : std::uint8_t {
    Unknown, // the listing did not say (DT_UNKNOWN): look() knows
    File,
    Folder,
    SymbolicLink, // POSIX: the only kind of link; Windows: a symbolic link to a file
    FolderSymbolicLink, // Windows: a symbolic link to a folder
    Junction, // Windows: a mount point reparse tag that names a folder
    Other, // socket, pipe, device, foreign reparse tag
};

constexpr bool isLink(NodeType type)
{
    return type == NodeType::SymbolicLink || type == NodeType::FolderSymbolicLink || type == NodeType::Junction;
}

/// Which object a name stands for. Two names with equal identity are names of one object, as long as it lives.
struct Identity
{
    std::uint64_t device = 0;
    std::uint64_t node = 0;
    NodeType type = NodeType::Unknown;

    bool operator==(const Identity &) const = default;
};

/// What an object carries beside its text, so that a link made anew can be like the one it stands for.
struct Marks
{
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    std::int64_t modified = 0; // nanoseconds since 1970

    bool operator==(const Marks &) const = default;
};

/// Something that another program, or an access list, hung on a file or folder (an extended attribute).
struct Attribute
{
    std::string name;
    std::string value;
    /// Data, as a file holds it: without it nothing is a copy.
    bool isStream = false;

    bool operator==(const Attribute &) const = default;
};

/// What a file or folder holds in named streams (Windows).
enum class Streams : std::uint8_t {
    None,
    Mark, // no more than whence it came (Zone.Identifier)
    Data,
    TooLong, // one is longer than Folder::attributes() gives
};

/// The mode bit of folders in which only owners may rename and remove, as /tmp has it.
inline constexpr std::uint32_t stickyBit = 01000;

/// What the system tells of one object, nothing followed (lstat). Times are nanoseconds since 1970, UTC.
struct NodeFacts
{
    Identity identity;
    std::uint64_t size = 0; // bytes
    std::uint32_t names = 1; // how many hard links it has (st_nlink)
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    std::uint32_t mode = 0; // permission bits, 07777
    std::int64_t modified = 0;
    std::int64_t changed = 0; // ctime; an exchange of names changes it
    /// Windows: the reparse tag of what is none of our links (a WSL link, a volume mount point, a placeholder of a
    /// cloud); 0: there is none.
    std::uint32_t foreignTag = 0;
    /// Windows: encrypted, or a cloud has its bytes; a copy on another drive would not be the same.
    bool isBound = false;

    bool operator==(const NodeFacts &) const = default;
};

} // namespace linkwright
