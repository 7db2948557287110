// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace linkwright::windows {

namespace {

constexpr std::size_t most = 1U << 30; // bytes in one call: they count them in 32 bits

OVERLAPPED at(std::uint64_t offset)
{
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    return place;
}

/// Behind the end there are 0 bytes, which is no failure to us.
Called<std::size_t> readOnce(Handle file, std::uint64_t offset, std::span<char> into)
{
    OVERLAPPED place = at(offset);
    DWORD got = 0;
    const auto wanted = static_cast<DWORD>(std::min(into.size(), most));
    const auto told = worked(ReadFile(raw(file), into.data(), wanted, &got, &place));
    if (!told && told.error() != ERROR_HANDLE_EOF)
        return failure(told.error());
    return got;
}

Called<std::size_t> writeOnce(Handle file, std::uint64_t offset, std::string_view bytes)
{
    OVERLAPPED place = at(offset);
    DWORD put = 0;
    const auto wanted = static_cast<DWORD>(std::min(bytes.size(), most));
    const auto told = worked(WriteFile(raw(file), bytes.data(), wanted, &put, &place));
    if (!told)
        return failure(told.error());
    if (put == 0)
        return failure(ERROR_WRITE_FAULT);
    return put;
}

} // namespace

Called<std::size_t> NtCalls::read(Handle file, std::uint64_t offset, std::span<char> into)
{
    std::size_t done = 0;
    while (done < into.size()) {
        const auto got = readOnce(file, offset + done, into.subspan(done));
        if (!got)
            return failure(got.error());
        if (*got == 0)
            return done;
        done += *got;
    }
    return done;
}

Called<void> NtCalls::write(Handle file, std::uint64_t offset, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto put = writeOnce(file, offset, bytes);
        if (!put)
            return failure(put.error());
        offset += *put;
        bytes.remove_prefix(*put);
    }
    return {};
}

Called<void> NtCalls::flush(Handle handle)
{
    return worked(FlushFileBuffers(raw(handle)));
}

} // namespace linkwright::windows
