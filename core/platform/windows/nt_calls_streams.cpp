// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/windows/nt_api.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "windows/stream_entries.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>

namespace linkwright::windows {

namespace {

constexpr std::uint32_t firstRoom = 4 * 1024; // bytes: some hundred streams
constexpr std::uint32_t mostRoom = 16 * 1024 * 1024;

} // namespace

/// FileStreamInformation, with more room until all fit (234). Nothing of it was run on a real Windows; Wine 8 has no
/// such thing as streams.
Called<std::vector<StreamEntry>> NtCalls::streams(Handle handle)
{
    for (std::uint32_t room = firstRoom;; room *= 4) {
        const auto buffer = std::make_unique_for_overwrite<std::byte[]>(room);
        NtOutcome outcome;
        const auto told = ended(NtQueryInformationFile(raw(handle), &outcome, buffer.get(), room, NtClass::Stream));
        if (told)
            return streamEntries({buffer.get(), std::min<std::size_t>(outcome.information, room)});
        if (told.error() != ERROR_MORE_DATA || room >= mostRoom)
            return failure(told.error());
    }
}

} // namespace linkwright::windows
