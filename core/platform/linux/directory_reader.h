// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "platform/posix/descriptor.h"

namespace linkwright::linux_system {

/// Reads by getdents64(2), a large buffer at a time: readdir(3) copies each entry and asks for 32 KiB.
/// Reads the borrowed descriptor, unless it owns one of its own.
class DirectoryReader final : public FolderReader
{
public:
    explicit DirectoryReader(int borrowed);
    explicit DirectoryReader(posix::Descriptor owned);

    ~DirectoryReader() override;
    DirectoryReader(const DirectoryReader &) = delete;
    DirectoryReader &operator=(const DirectoryReader &) = delete;

    Result<std::span<const ListedName>> read() override;

private:
    DirectoryReader(posix::Descriptor owned, int descriptor);

    posix::Descriptor m_owned;
    int m_descriptor;
    std::unique_ptr<char[]> m_buffer;
    std::vector<ListedName> m_names;
};

} // namespace linkwright::linux_system
