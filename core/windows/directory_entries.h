// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/system_calls.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The buffers that NtQueryDirectoryFile fills. Pure: a server may have written them, so nothing outside is read.
namespace linkwright::windows {

/// FILE_ID_EXTD_DIR_INFORMATION ([MS-FSCC] 2.4.15), whose name follows at once.
struct ExtendedEntry
{
    std::uint32_t next = 0; // bytes to the next entry; 0: the last
    std::uint32_t index = 0;
    std::array<std::int64_t, 6> timesAndSizes{};
    std::uint32_t attributes = 0;
    std::uint32_t nameBytes = 0;
    std::uint32_t eaSize = 0;
    std::uint32_t tag = 0;
    std::uint64_t idLow = 0;
    std::uint64_t idHigh = 0;
};

/// FILE_ID_BOTH_DIR_INFORMATION ([MS-FSCC] 2.4.17), whose name follows at once. `eaSize` is the reparse tag of what has
/// the attribute of a reparse point.
struct BothEntry
{
    std::uint32_t next = 0;
    std::uint32_t index = 0;
    std::array<std::int64_t, 6> timesAndSizes{};
    std::uint32_t attributes = 0;
    std::uint32_t nameBytes = 0;
    std::uint32_t eaSize = 0;
    std::uint8_t shortNameBytes = 0;
    std::uint8_t unused = 0;
    std::array<char16_t, 12> shortName{};
    std::uint16_t unusedToo = 0;
    std::uint64_t idLow = 0;
};

static_assert(sizeof(ExtendedEntry) == 88 && sizeof(BothEntry) == 104);

/// Every entry that lies whole inside the buffer; what comes behind one that does not is left out.
std::vector<ListedEntry> extendedEntries(std::span<const std::byte> buffer);
std::vector<ListedEntry> bothEntries(std::span<const std::byte> buffer);

} // namespace linkwright::windows
