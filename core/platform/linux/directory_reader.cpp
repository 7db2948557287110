// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/directory_reader.h"

#include "platform/posix/errno_kind.h"
#include "platform/posix/listed_type.h"

#include <cstring>
#include <dirent.h>
#include <sys/syscall.h>

namespace linkwright::linux_system {

namespace {

constexpr std::size_t bufferSize = std::size_t{64} * 1024;

/// A scan makes a reader a folder, and freeing 64 KiB each time makes the allocator tidy up each time. One thread
/// reads one folder after the other, so one buffer a thread is kept between readers.
thread_local std::unique_ptr<char[]> restingBuffer;
thread_local std::vector<ListedName> restingNames;

} // namespace

DirectoryReader::DirectoryReader(posix::Descriptor owned, int descriptor)
    : m_owned(std::move(owned))
    , m_descriptor(descriptor)
    , m_buffer(std::move(restingBuffer))
    , m_names(std::move(restingNames))
{
    if (!m_buffer)
        m_buffer = std::make_unique_for_overwrite<char[]>(bufferSize);
}

DirectoryReader::DirectoryReader(int borrowed)
    : DirectoryReader(posix::Descriptor(), borrowed)
{
}

DirectoryReader::DirectoryReader(posix::Descriptor owned)
    : DirectoryReader(std::move(owned), -1)
{
    m_descriptor = m_owned.number();
}

DirectoryReader::~DirectoryReader()
{
    restingBuffer = std::move(m_buffer);
    restingNames = std::move(m_names);
}

Result<std::span<const ListedName>> DirectoryReader::read()
{
    m_names.clear();
    while (m_names.empty()) {
        const long length =
            posix::uninterrupted([&] { return ::syscall(SYS_getdents64, m_descriptor, m_buffer.get(), bufferSize); });
        if (length < 0)
            return posix::lastFailure(".");
        if (length == 0)
            break;
        for (long at = 0; at < length;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(m_buffer.get() + at);
            at += entry->d_reclen;
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..")
                m_names.push_back({name, posix::listedType(entry->d_type), entry->d_ino});
        }
    }
    return std::span<const ListedName>(m_names);
}

} // namespace linkwright::linux_system
