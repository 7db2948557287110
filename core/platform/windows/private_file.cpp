// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/private_file.h"

#include "platform/make_folders.h"
#include "platform/windows/grown_text.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"
#include "windows/path_forms.h"

#include <array>

/// What is made here gets the rights its folder hands down. Those of a profile already keep other people out, so none
/// are set: a list of our own would lock out backup programs and the elevated helper.
namespace linkwright {

namespace {

using windows::lastFailure;
using windows::shareAll;
using windows::SystemHandle;
using windows::systemPath;

constexpr DWORD ofFolders = FILE_FLAG_BACKUP_SEMANTICS;

bool isFolder(const std::wstring &path)
{
    const DWORD attributes = ::GetFileAttributesW(path.c_str());
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

/// Nothing to do when the folder is there. NotFound when the one above it is not.
Result<void> makeFolder(const NativePath &folder)
{
    const auto path = systemPath(folder);
    if (!path)
        return std::unexpected(path.error());
    if (::CreateDirectoryW(path->c_str(), nullptr) != 0)
        return {};
    auto refused = lastFailure(folder);
    return isFolder(*path) ? Result<void>{} : std::move(refused);
}

/// Opens what is there, for as long as the caller holds it.
Result<SystemHandle> opened(const NativePath &file, DWORD access, DWORD flags)
{
    const auto path = systemPath(file);
    if (!path)
        return std::unexpected(path.error());
    SystemHandle handle(::CreateFileW(path->c_str(), access, shareAll, nullptr, OPEN_EXISTING, flags, nullptr));
    if (!handle.isOpen())
        return lastFailure(file);
    return handle;
}

/// A file that is gone when it is closed.
Result<SystemHandle> openScratch(const NativePath &folder)
{
    const NativePath scratch = folder / (".lw-room" + std::to_string(::GetCurrentProcessId()));
    const auto path = systemPath(scratch);
    if (!path)
        return std::unexpected(path.error());
    SystemHandle file(::CreateFileW(path->c_str(), GENERIC_WRITE | DELETE, 0, nullptr, CREATE_NEW,
                                    FILE_FLAG_DELETE_ON_CLOSE | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
    if (!file.isOpen())
        return lastFailure(folder);
    return file;
}

} // namespace

const char *const sqliteWithoutLocks = "win32-none";

Result<void> makePrivateFile(const NativePath &file)
{
    const auto path = systemPath(file);
    if (!path)
        return std::unexpected(path.error());
    if (::GetFileAttributesW(path->c_str()) != INVALID_FILE_ATTRIBUTES)
        return {};
    if (auto made = makeFolders(split(file).folder, makeFolder); !made)
        return made;
    const SystemHandle made(::CreateFileW(path->c_str(), GENERIC_WRITE, shareAll, nullptr, CREATE_NEW,
                                          FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
    if (!made.isOpen() && ::GetLastError() != ERROR_FILE_EXISTS)
        return lastFailure(file);
    return {};
}

Result<void> mayUseFile(const NativePath &file, FileUse use)
{
    const auto path = systemPath(file);
    if (!path)
        return std::unexpected(path.error());
    if (isFolder(*path))
        return failure(ErrorKind::IsAFolder, file);
    const DWORD access = use == FileUse::Write ? GENERIC_READ | GENERIC_WRITE : GENERIC_READ;
    if (const auto usable = opened(file, access, 0); !usable)
        return std::unexpected(usable.error());
    if (use == FileUse::Read)
        return {};
    const auto beside = opened(split(file).folder, FILE_ADD_FILE, ofFolders);
    return beside ? Result<void>{} : std::unexpected(beside.error());
}

Result<void> hasRoomBeside(const NativePath &file)
{
    const auto scratch = openScratch(split(file).folder);
    if (!scratch)
        return std::unexpected(scratch.error());
    const std::array<char, 65536> zeros{};
    for (int block = 0; block < 4; ++block) {
        DWORD written = 0;
        if (::WriteFile(scratch->get(), zeros.data(), DWORD{zeros.size()}, &written, nullptr) == 0)
            return lastFailure(file);
        if (written < zeros.size())
            return failure(ErrorKind::NoSpace, file, ERROR_DISK_FULL);
    }
    if (::FlushFileBuffers(scratch->get()) == 0)
        return lastFailure(file);
    return {};
}

NativePath resolvedFile(const NativePath &file)
{
    const auto handle = opened(file, FILE_READ_ATTRIBUTES, ofFolders);
    if (!handle)
        return file;
    constexpr DWORD form = FILE_NAME_NORMALIZED | VOLUME_NAME_DOS;
    const auto path = windows::grown(
        [&](wchar_t *into, DWORD room) { return ::GetFinalPathNameByHandleW(handle->get(), into, room, form); });
    return path ? windows::shownPath(*path) : file;
}

std::uint64_t sizeOfFile(const NativePath &file)
{
    const auto handle = opened(file, FILE_READ_ATTRIBUTES, 0);
    LARGE_INTEGER size{};
    return handle && ::GetFileSizeEx(handle->get(), &size) != 0 ? static_cast<std::uint64_t>(size.QuadPart) : 0;
}

} // namespace linkwright
