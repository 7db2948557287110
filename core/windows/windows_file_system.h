// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "windows/system_calls.h"

#include <mutex>
#include <vector>

namespace linkwright::windows {

/// The file system of Windows over its calls: the real ones, or an NTFS in memory.
class WindowsFileSystem final : public FileSystem
{
public:
    /// The calls must outlive it.
    explicit WindowsFileSystem(SystemCalls &calls);

    SystemCalls &calls() const { return m_calls; }

    /// A share that a person opens so is one of the mounts from then on; none is opened because a link names it.
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    Result<NativePath> currentFolder() const override;

private:
    Result<NativePath> absolute(const NativePath &path) const;
    void remember(const NativePath &path) const;

    SystemCalls &m_calls;
    mutable std::mutex m_mutex;
    mutable std::vector<NativePath> m_shares; // roots of those that were opened
    mutable std::shared_ptr<const MountTable> m_table; // of m_drives and m_shares
    mutable std::uint32_t m_drives = 0;
};

} // namespace linkwright::windows
