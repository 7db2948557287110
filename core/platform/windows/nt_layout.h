// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

/// What the calls of ntdll hand over, as Microsoft's pages have it ([MS-FSCC] 2.4, ntifs.h, wdm.h), and the numbers of
/// what is asked for. Our own, as the numbers in windows/constants.h are, because MinGW-w64 10 lacks a part of them and
/// has another part wrong. nt_layout.cpp holds them against the header wherever the header has them.
namespace linkwright::windows {

/// FILE_INFORMATION_CLASS.
enum class NtClass : int {
    Basic = 4,
    Standard = 5,
    Rename = 10,
    Link = 11,
    Disposition = 13,
    Stream = 22,
    AttributeTag = 35,
    IdBothDirectory = 37,
    Id = 59,
    IdExtdDirectory = 60,
    DispositionEx = 64,
};

inline constexpr std::uint32_t objCaseInsensitive = 0x40;

// What NtCreateFile is told beside the rights.
inline constexpr std::uint32_t createDispositionOpen = 1;
inline constexpr std::uint32_t createDispositionCreate = 2;
inline constexpr std::uint32_t optionDirectory = 0x1;
inline constexpr std::uint32_t optionSynchronous = 0x20; // FILE_SYNCHRONOUS_IO_NONALERT
inline constexpr std::uint32_t optionNoDirectory = 0x40;
inline constexpr std::uint32_t optionBackupIntent = 0x4000;
inline constexpr std::uint32_t optionOpenReparsePoint = 0x200000;

/// FILE_BASIC_INFORMATION. Written, a 0 leaves what is there.
struct NtBasic
{
    std::int64_t created = 0;
    std::int64_t accessed = 0;
    std::int64_t modified = 0;
    std::int64_t changed = 0;
    std::uint32_t attributes = 0;
    std::uint32_t unused = 0;
};

/// FILE_STANDARD_INFORMATION.
struct NtStandard
{
    std::int64_t allocated = 0;
    std::int64_t size = 0;
    std::uint32_t names = 0;
    std::uint8_t deletePending = 0;
    std::uint8_t directory = 0;
    std::uint16_t unused = 0;
};

/// FILE_ATTRIBUTE_TAG_INFORMATION.
struct NtAttributeTag
{
    std::uint32_t attributes = 0;
    std::uint32_t tag = 0;
};

/// FILE_ID_INFORMATION.
struct NtId
{
    std::uint64_t volume = 0;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
};

/// FILE_RENAME_INFORMATION and FILE_LINK_INFORMATION, whose name begins at `firstUnits`.
struct NtName
{
    std::uint8_t replace = 0;
    std::array<std::uint8_t, 7> unused{};
    void *folder = nullptr;
    std::uint32_t nameBytes = 0;
    std::array<char16_t, 2> firstUnits{};
};

} // namespace linkwright::windows
