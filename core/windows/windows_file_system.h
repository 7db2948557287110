// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "windows/system_calls.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace linkwright::windows {

/// The file system of Windows over its calls: the real ones, or an NTFS in memory.
class WindowsFileSystem final : public FileSystem
{
public:
    /// The calls must outlive it.
    explicit WindowsFileSystem(SystemCalls &calls);

    SystemCalls &calls() const { return m_calls; }

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    void admitServer(const NativePath &path) const override;
    Result<NativePath> currentFolder() const override;

private:
    using Letters = std::map<char, std::u16string>; // what each drive stands for

    Result<NativePath> absolute(const NativePath &path) const;
    Letters lettersNow() const;

    SystemCalls &m_calls;
    mutable std::mutex m_mutex;
    mutable std::vector<NativePath> m_shares; // roots of those that were admitted
    mutable std::shared_ptr<const MountTable> m_table; // of m_letters and m_shares
    mutable Letters m_letters;
};

} // namespace linkwright::windows
