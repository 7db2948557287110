// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_api.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"

#include <cstddef>
#include <cstring>
#include <memory>

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

std::uint32_t tagOf(const NtEntry &entry)
{
    return entry.tag;
}

std::uint32_t tagOf(const NtBothEntry &entry)
{
    return entry.eaSize;
}

template<typename Entry>
ListedEntry listed(const Entry &entry, const std::byte *name)
{
    ListedEntry seen{.name = {}, .attributes = entry.attributes, .tag = 0, .id = entry.idLow};
    if ((entry.attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0)
        seen.tag = tagOf(entry);
    seen.name.resize(entry.nameBytes / sizeof(char16_t));
    std::memcpy(seen.name.data(), name, seen.name.size() * sizeof(char16_t));
    return seen;
}

template<typename Entry>
std::vector<ListedEntry> entries(const std::byte *at)
{
    std::vector<ListedEntry> all;
    while (true) {
        Entry entry;
        std::memcpy(&entry, at, sizeof entry);
        all.push_back(listed(entry, at + Entry::nameAt));
        if (entry.next == 0)
            return all;
        at += entry.next;
    }
}

using Buffer = std::unique_ptr<std::byte[]>;

NtStatus ask(Handle folder, bool fromStart, NtClass what, const Buffer &into)
{
    NtOutcome outcome;
    return NtQueryDirectoryFile(raw(folder), nullptr, nullptr, nullptr, &outcome, into.get(), room, what, FALSE,
                                nullptr, fromStart ? TRUE : FALSE);
}

template<typename Entry>
Called<std::vector<ListedEntry>> told(NtStatus status, const Buffer &buffer)
{
    if (status == noMoreFiles || status == noSuchFile)
        return std::vector<ListedEntry>{};
    if (const auto end = ended(status); !end)
        return failure(end.error());
    return entries<Entry>(buffer.get());
}

} // namespace

/// With 128-bit numbers and tags where the file system can (FileIdExtdDirectoryInformation, Windows 8), else as all
/// can. Asked anew each time: one handle so never meets both, and saying no costs a file system next to nothing.
Called<std::vector<ListedEntry>> NtCalls::list(Handle folder, bool fromStart)
{
    const auto buffer = std::make_unique_for_overwrite<std::byte[]>(room);
    const NtStatus status = ask(folder, fromStart, NtClass::IdExtdDirectory, buffer);
    if (!unknownClass(status))
        return told<NtEntry>(status, buffer);
    return told<NtBothEntry>(ask(folder, fromStart, NtClass::IdBothDirectory, buffer), buffer);
}

} // namespace linkwright::windows
