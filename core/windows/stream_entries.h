// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "windows/system_calls.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The buffer that NtQueryInformationFile fills with the streams of a file. Pure: a server may have written it, so
/// nothing outside is read.
namespace linkwright::windows {

/// FILE_STREAM_INFORMATION ([MS-FSCC] 2.4.49), whose name follows at once: ":name:$DATA".
struct StreamHead
{
    std::uint32_t next = 0; // bytes to the next entry; 0: the last
    std::uint32_t nameBytes = 0;
    std::uint64_t size = 0;
    std::uint64_t allocated = 0;
};
static_assert(sizeof(StreamHead) == 24);

/// All named streams of data that lie whole inside the buffer; the file's own bytes ("::$DATA") are none.
std::vector<StreamEntry> streamEntries(std::span<const std::byte> buffer);

} // namespace linkwright::windows
