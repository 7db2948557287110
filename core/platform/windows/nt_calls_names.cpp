// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_api.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "windows/constants.h"
#include "windows/try_again.h"

#include <cstddef>
#include <cstring>
#include <string>

namespace linkwright::windows {

namespace {

/// One buffer for a rename and for a second name: both end in a name of any length, and neither puts it over another.
Called<void> named(Handle handle, Handle folder, std::u16string_view name, NtClass how)
{
    const std::size_t bytes = name.size() * sizeof(char16_t);
    if (name.size() > longestPath)
        return failure(ERROR_FILENAME_EXCED_RANGE);
    const NtName head{.folder = raw(folder), .nameBytes = static_cast<std::uint32_t>(bytes)};
    std::string buffer(sizeof head + bytes, '\0'); // never less than the structure itself: 24 bytes
    std::memcpy(buffer.data(), &head, sizeof head);
    std::memcpy(buffer.data() + offsetof(NtName, firstUnits), name.data(), bytes);
    NtOutcome outcome;
    return ended(
        NtSetInformationFile(raw(handle), &outcome, buffer.data(), static_cast<std::uint32_t>(buffer.size()), how));
}

/// Whether a scanner may still be at it, because it was made a moment ago.
bool isNewlyMade(Handle handle)
{
    NtBasic facts;
    NtOutcome outcome;
    FILETIME now{};
    GetSystemTimeAsFileTime(&now);
    const auto told = ended(NtQueryInformationFile(raw(handle), &outcome, &facts, sizeof facts, NtClass::Basic));
    return told && isNew(facts.created, std::int64_t{now.dwHighDateTime} << 32 | now.dwLowDateTime);
}

template<typename Act>
Called<void> patiently(Handle handle, const Act &act)
{
    return tryAgain(
        act, [handle](std::uint32_t error) { return mayPass(error, [handle] { return isNewlyMade(handle); }); },
        sleepFor);
}

Called<void> disposed(Handle handle, Semantics semantics)
{
    NtOutcome outcome;
    if (semantics == Semantics::Classic) {
        const std::uint8_t gone = TRUE;
        return ended(NtSetInformationFile(raw(handle), &outcome, &gone, sizeof gone, NtClass::Disposition));
    }
    const std::uint32_t how = dispositionDelete | dispositionPosixSemantics | dispositionIgnoreReadOnly;
    return ended(NtSetInformationFile(raw(handle), &outcome, &how, sizeof how, NtClass::DispositionEx));
}

} // namespace

Called<void> NtCalls::makeHardLink(Handle file, Handle folder, std::u16string_view name)
{
    return named(file, folder, name, NtClass::Link);
}

Called<void> NtCalls::rename(Handle handle, Handle folder, std::u16string_view name)
{
    return patiently(handle, [&] { return named(handle, folder, name, NtClass::Rename); });
}

/// Windows 10 before 1809 does not know "IgnoreReadOnly" and says 87 [awaits a check on a real Windows].
Called<void> NtCalls::dispose(Handle handle, Semantics semantics)
{
    return patiently(handle, [&] { return disposed(handle, semantics); });
}

} // namespace linkwright::windows
