// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_api.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "windows/directory_entries.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>

namespace linkwright::windows {

namespace {

constexpr std::uint32_t room = 64 * 1024; // bytes: what a server sends in one answer at most

// The ends of a listing: nothing more, and nothing at all (the root of an empty FAT volume has not even a ".").
constexpr auto noMoreFiles = static_cast<NtStatus>(0x80000006);
constexpr auto noSuchFile = static_cast<NtStatus>(0xC000000F);

// How a file system says that it does not know a class.
constexpr auto notImplemented = static_cast<NtStatus>(0xC0000002);
constexpr auto invalidInfoClass = static_cast<NtStatus>(0xC0000003);
constexpr auto invalidParameter = static_cast<NtStatus>(0xC000000D);
constexpr auto notSupported = static_cast<NtStatus>(0xC00000BB);

bool unknownClass(NtStatus status)
{
    return status == notImplemented || status == invalidInfoClass || status == invalidParameter
           || status == notSupported;
}

using Buffer = std::unique_ptr<std::byte[]>;

struct Told
{
    NtStatus status = 0;
    std::span<const std::byte> filled; // of the buffer it was asked to fill
};

Told ask(Handle folder, bool fromStart, NtClass what, const Buffer &into)
{
    NtOutcome outcome;
    const NtStatus status = NtQueryDirectoryFile(raw(folder), nullptr, nullptr, nullptr, &outcome, into.get(), room,
                                                 what, FALSE, nullptr, fromStart ? TRUE : FALSE);
    return {.status = status, .filled = {into.get(), std::min<std::size_t>(outcome.information, room)}};
}

using Decoder = std::vector<ListedEntry> (*)(std::span<const std::byte> filled);

Called<std::vector<ListedEntry>> decoded(const Told &told, Decoder entries)
{
    if (told.status == noMoreFiles || told.status == noSuchFile)
        return std::vector<ListedEntry>{};
    if (const auto end = ended(told.status); !end)
        return failure(end.error());
    return entries(told.filled);
}

} // namespace

/// With 128-bit numbers and tags where the file system can (FileIdExtdDirectoryInformation, Windows 8), else as all
/// can. Asked anew each time: one handle so never meets both, and saying no costs a file system next to nothing.
Called<std::vector<ListedEntry>> NtCalls::list(Handle folder, bool fromStart)
{
    const auto buffer = std::make_unique_for_overwrite<std::byte[]>(room);
    const Told told = ask(folder, fromStart, NtClass::IdExtdDirectory, buffer);
    if (!unknownClass(told.status))
        return decoded(told, extendedEntries);
    return decoded(ask(folder, fromStart, NtClass::IdBothDirectory, buffer), bothEntries);
}

} // namespace linkwright::windows
