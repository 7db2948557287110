// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/whole_file.h"

#include "platform/windows/last_failure.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"

#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <tuple>

namespace linkwright::whole_file {

namespace {

using windows::SystemHandle;
using windows::systemPath;

DWORD attributesOf(const std::wstring &path)
{
    return ::GetFileAttributesW(path.c_str());
}

/// CreateFileW says "access denied" of a folder.
std::unexpected<Error> refused(const std::wstring &path, const NativePath &file)
{
    auto why = windows::lastFailure(file);
    const DWORD attributes = attributesOf(path);
    const bool isFolder = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    return isFolder && why.error().kind == ErrorKind::Denied ? failure(ErrorKind::IsAFolder, file, why.error().osCode)
                                                             : std::move(why);
}

/// The stream owns the handle from here on.
Result<Stream> streamOn(SystemHandle handle, const char *how, const NativePath &file)
{
    const int number = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(handle.get()), _O_BINARY);
    if (number < 0)
        return failure(ErrorKind::OutOfResources, file);
    std::ignore = handle.release();
    if (Stream stream(::_fdopen(number, how)); stream)
        return stream;
    ::_close(number);
    return failure(ErrorKind::OutOfResources, file);
}

} // namespace

Result<Stream> openToRead(const NativePath &file)
{
    const auto path = systemPath(file);
    if (!path)
        return std::unexpected(path.error());
    SystemHandle handle(
        ::CreateFileW(path->c_str(), GENERIC_READ, windows::shareAll, nullptr, OPEN_EXISTING, 0, nullptr));
    if (!handle.isOpen())
        return refused(*path, file);
    return streamOn(std::move(handle), "rb", file);
}

/// FILE_FLAG_OPEN_REPARSE_POINT: without it a link that dangles lets its target be made.
Result<Stream> make(const NativePath &file)
{
    const auto path = systemPath(file);
    if (!path)
        return std::unexpected(path.error());
    SystemHandle handle(::CreateFileW(path->c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, CREATE_NEW,
                                      FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
    if (!handle.isOpen())
        return windows::lastFailure(file);
    return streamOn(std::move(handle), "wb", file);
}

/// The C library keeps the number that its last call came from.
Error lastFailure(const NativePath &file)
{
    return windows::failureOf(_doserrno, file).error();
}

void remove(const NativePath &file)
{
    if (const auto path = systemPath(file))
        std::ignore = ::DeleteFileW(path->c_str());
}

Result<void> renameOver(const NativePath &file, const NativePath &other)
{
    const auto from = systemPath(file);
    const auto onto = systemPath(other);
    if (!from || !onto)
        return std::unexpected(from ? onto.error() : from.error());
    if (::MoveFileExW(from->c_str(), onto->c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) == 0)
        return windows::lastFailure(other);
    return {};
}

bool isRegular(const NativePath &file)
{
    const auto path = systemPath(file);
    const DWORD attributes = path ? attributesOf(*path) : INVALID_FILE_ATTRIBUTES;
    constexpr DWORD others = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_DEVICE;
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & others) == 0;
}

void setPermissions(const NativePath &, std::uint32_t)
{
} // the folder hands down its own

} // namespace linkwright::whole_file
