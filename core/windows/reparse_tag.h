// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Reparse tags: what an entry says to be beside a file or folder. The table: MS-FSCC 2.1.2.1 and winnt.h; the bits:
/// "Reparse Point Tags" in Microsoft's pages.
namespace linkwright::windows {

/// What may be done with an entry that carries a tag.
enum class TagCare : std::uint8_t {
    Edit, // our subject: made, retargeted, removed
    ReadOnly, // shown
    ReadOnlyDeletable, // shown; its entry may be removed
    Never, // not opened, not changed: not a link, or nobody knows what it is
};

struct TagFacts
{
    std::string name; // for people: "app alias", "OneDrive or other cloud placeholder (not a link)"
    std::string_view word; // of the records, stable: "app-exec-link", "cloud"; "unknown" for every unknown tag
    TagCare care = TagCare::Never;

    bool operator==(const TagFacts &) const = default;
};

/// An unknown tag is TagCare::Never and named "unknown reparse point 0x9000301B".
TagFacts tagFacts(std::uint32_t tag);

/// IsReparseTagNameSurrogate: the entry stands for another one. A folder with such a tag is never walked into.
constexpr bool isNameSurrogate(std::uint32_t tag)
{
    return (tag & 0x20000000U) != 0;
}

inline constexpr std::uint32_t tagSymbolicLink = 0xA000000C;
inline constexpr std::uint32_t tagMountPoint = 0xA0000003; // junctions and volume mount points
inline constexpr std::uint32_t tagAppExecLink = 0x8000001B;
inline constexpr std::uint32_t tagWslLink = 0xA000001D; // LX_SYMLINK

/// CLOUD and CLOUD_1 to CLOUD_F: a file or folder that some cloud program may have to fetch first.
constexpr bool isCloud(std::uint32_t tag)
{
    return (tag & 0xFFFF0FFFU) == 0x9000001AU;
}

} // namespace linkwright::windows
