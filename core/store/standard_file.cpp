// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/standard_file.h"

#include <cerrno>
#include <utility>

namespace linkwright {

namespace {

std::unexpected<Error> lastFailure(const NativePath &path)
{
    const int code = errno;
    switch (code) {
    case EEXIST: return failure(ErrorKind::AlreadyExists, path, code);
    case ENOENT: return failure(ErrorKind::NotFound, path, code);
    case ENOTDIR: return failure(ErrorKind::NotAFolder, path, code);
    case EISDIR: return failure(ErrorKind::IsAFolder, path, code);
    case EACCES: return failure(ErrorKind::Denied, path, code);
    case EROFS: return failure(ErrorKind::ReadOnly, path, code);
    case ENOSPC: return failure(ErrorKind::NoSpace, path, code);
    case ENAMETOOLONG: return failure(ErrorKind::NameTooLong, path, code);
    default: return failure(ErrorKind::Io, path, code);
    }
}

/// For a name that must be new only a folder can be missing, or be none.
std::unexpected<Error> lastFailureOfNew(const NativePath &path)
{
    auto failed = lastFailure(path);
    const NativePath folder = split(path).folder;
    const bool isOfFolder = failed.error().kind == ErrorKind::NotFound || failed.error().kind == ErrorKind::NotAFolder;
    return isOfFolder && !folder.isEmpty() ? failureAt(folder, failed.error()) : failed;
}

std::uint64_t sizeOf(std::FILE *file)
{
    if (std::fseek(file, 0, SEEK_END) != 0)
        return 0;
    const long size = std::ftell(file);
    const bool isBack = std::fseek(file, 0, SEEK_SET) == 0;
    return isBack && size > 0 ? static_cast<std::uint64_t>(size) : 0;
}

} // namespace

StandardFile::StandardFile(NativePath path, std::FILE *file)
    : m_path(std::move(path))
    , m_file(file)
    , m_knownSize(sizeOf(file))
{
}

Result<StandardFile> StandardFile::openToRead(const NativePath &path)
{
    std::FILE *file = std::fopen(path.bytes.c_str(), "rb");
    if (file == nullptr)
        return lastFailure(path);
    StandardFile opened(path, file);
    if (const int first = std::getc(file); first != EOF) // a folder can be opened, and not be read
        std::ungetc(first, file);
    else if (std::ferror(file) != 0)
        return lastFailure(path);
    return opened;
}

std::string_view StandardFile::read(std::span<char> room)
{
    const std::size_t count = std::fread(room.data(), 1, room.size(), m_file.get());
    if (count == 0 && std::ferror(m_file.get()) != 0)
        m_failure = lastFailure(m_path).error();
    return {room.data(), count};
}

Result<void> writeNewFile(const NativePath &path, std::string_view bytes)
{
    std::FILE *file = std::fopen(path.bytes.c_str(), "wxb");
    if (file == nullptr)
        return lastFailureOfNew(path);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    auto failed = lastFailure(path);
    const bool closed = std::fclose(file) == 0;
    if (written && closed)
        return {};
    if (written)
        failed = lastFailure(path);
    std::remove(path.bytes.c_str()); // ours since a moment, and not whole
    return failed;
}

} // namespace linkwright
