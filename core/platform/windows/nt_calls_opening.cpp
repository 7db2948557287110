// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_api.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "windows/constants.h"
#include "windows/try_again.h"

#include <string>

namespace linkwright::windows {

namespace {

constexpr std::u16string_view extendedStart = uR"(\\?\)";
constexpr std::u16string_view objectStart = uR"(\??\)";

std::uint32_t rights(Access access)
{
    switch (access) {
    case Access::Look: return FILE_READ_ATTRIBUTES;
    case Access::List: return FILE_LIST_DIRECTORY | FILE_TRAVERSE | FILE_READ_ATTRIBUTES;
    case Access::Read: return FILE_READ_DATA | FILE_READ_ATTRIBUTES;
    case Access::Write: return FILE_WRITE_DATA | DELETE | FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES;
    case Access::Mark: return FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES;
    case Access::Remove: return DELETE | FILE_READ_ATTRIBUTES;
    case Access::Make: return DELETE | FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES;
    case Access::AddFiles: return FILE_ADD_FILE;
    case Access::AddFolders: return FILE_ADD_SUBDIRECTORY;
    case Access::RemoveEntries: return FILE_DELETE_CHILD;
    }
    return 0;
}

std::uint32_t shares(Sharing sharing)
{
    switch (sharing) {
    case Sharing::All: return FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    case Sharing::Still: return FILE_SHARE_READ | FILE_SHARE_WRITE;
    case Sharing::Alone: return FILE_SHARE_READ;
    }
    return 0;
}

std::uint32_t kindWanted(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Existing: return 0;
    case Disposition::NewFile: return optionNoDirectory;
    case Disposition::NewFolder: return optionDirectory;
    }
    return 0;
}

/// Synchronous: every later call on the handle ends when it returns.
std::uint32_t options(const Opening &opening)
{
    const std::uint32_t itself = opening.reparse == Reparse::Open ? optionOpenReparsePoint : 0;
    return optionSynchronous | optionBackupIntent | itself | kindWanted(opening.disposition);
}

std::uint32_t flags(Reparse reparse)
{
    return reparse == Reparse::Refuse ? objCaseInsensitive | objDontReparse : objCaseInsensitive;
}

std::uint32_t disposition(const Opening &opening)
{
    return opening.disposition == Disposition::Existing ? createDispositionOpen : createDispositionCreate;
}

Called<Handle> openNamed(HANDLE folder, std::u16string_view name, const Opening &opening)
{
    if (name.size() > longestPath) // NtString counts bytes in 16 bits
        return failure(ERROR_FILENAME_EXCED_RANGE);
    const auto bytes = static_cast<std::uint16_t>(name.size() * sizeof(char16_t));
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): counted, not ended
    const NtString counted{.length = bytes, .room = bytes, .units = name.data()};
    const NtPlace place{.folder = folder, .name = &counted, .flags = flags(opening.reparse)};
    HANDLE made = nullptr;
    NtOutcome outcome;
    const auto opened = ended(NtCreateFile(&made, rights(opening.access) | SYNCHRONIZE, &place, &outcome, nullptr,
                                           FILE_ATTRIBUTE_NORMAL, shares(opening.sharing), disposition(opening),
                                           options(opening), nullptr, 0));
    if (!opened)
        return failure(opened.error());
    return Handle{reinterpret_cast<std::uintptr_t>(made)};
}

/// What cannot be opened to be removed cannot be asked how new it is: "access denied" counts at once.
Called<Handle> openInTime(HANDLE folder, std::u16string_view name, const Opening &opening)
{
    const auto open = [&] { return openNamed(folder, name, opening); };
    const auto isHeld = [](std::uint32_t error) { return mayPass(error, [] { return false; }); };
    return opening.patient ? tryAgain(open, isHeld, sleepFor) : open();
}

} // namespace

Called<Handle> NtCalls::open(Handle folder, std::u16string_view name, const Opening &opening)
{
    if (folder != noHandle)
        return openInTime(raw(folder), name, opening);
    if (!name.starts_with(extendedStart))
        return failure(ERROR_INVALID_NAME);
    std::u16string object{objectStart};
    object += name.substr(extendedStart.size());
    return openInTime(nullptr, object, opening);
}

/// A name that begins with ":" is one of the open file itself [awaits a check on a real Windows].
Called<Handle> NtCalls::openStream(Handle of, std::u16string_view stream, const Opening &opening)
{
    return openNamed(raw(of), u":" + std::u16string(stream), opening);
}

void NtCalls::close(Handle handle)
{
    CloseHandle(raw(handle));
}

} // namespace linkwright::windows
