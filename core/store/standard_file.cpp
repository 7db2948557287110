// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/standard_file.h"

#include <utility>

namespace linkwright {

namespace {

/// For a name that must be new only a folder can be missing, or be none.
std::unexpected<Error> failureOfNew(const NativePath &path, const Error &error)
{
    const NativePath folder = split(path).folder;
    const bool isOfFolder = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAFolder;
    return failureAt(isOfFolder && !folder.isEmpty() ? folder : path, error);
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

StandardFile::StandardFile(NativePath path, whole_file::Stream file)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_knownSize(sizeOf(m_file.get()))
{
}

Result<StandardFile> StandardFile::openToRead(const NativePath &path)
{
    auto file = whole_file::openToRead(path);
    if (!file)
        return std::unexpected(file.error());
    StandardFile opened(path, std::move(*file));
    std::FILE *stream = opened.m_file.get();
    if (const int first = std::getc(stream); first != EOF) // a folder can be opened, and not be read
        std::ungetc(first, stream);
    else if (std::ferror(stream) != 0)
        return std::unexpected(whole_file::lastFailure(path));
    return opened;
}

std::string_view StandardFile::read(std::span<char> room)
{
    const std::size_t count = std::fread(room.data(), 1, room.size(), m_file.get());
    if (count == 0 && std::ferror(m_file.get()) != 0)
        m_failure = whole_file::lastFailure(m_path);
    return {room.data(), count};
}

Result<void> writeNewFile(const NativePath &path, std::string_view bytes)
{
    auto file = whole_file::make(path);
    if (!file)
        return failureOfNew(path, file.error());
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file->get()) == bytes.size();
    Error failed = whole_file::lastFailure(path);
    const bool closed = std::fclose(file->release()) == 0;
    if (written && closed)
        return {};
    if (written)
        failed = whole_file::lastFailure(path);
    whole_file::remove(path); // ours since a moment, and not whole
    return std::unexpected(std::move(failed));
}

} // namespace linkwright
