// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "windows/system_calls.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace linkwright::windows {

/// The file system of Windows over its calls: the real ones, or an NTFS in memory.
class WindowsFileSystem final : public FileSystem
{
public:
    using Clock = std::chrono::steady_clock;

    /// The calls must outlive it. `freshness`: how long what the letters stand for is believed. Which letters there are
    /// is asked each time.
    explicit WindowsFileSystem(SystemCalls &calls, Clock::duration freshness = std::chrono::seconds(1));

    SystemCalls &calls() const { return m_calls; }

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    void admitServer(const NativePath &path) const override;
    Result<NativePath> currentFolder() const override;

private:
    using Letters = std::map<char, std::u16string>; // what each drive stands for

    Result<NativePath> absolute(const NativePath &path) const;
    std::shared_ptr<const MountTable> knownMounts(std::uint32_t drives) const;
    Letters devicesOf(std::uint32_t drives) const;

    SystemCalls &m_calls;
    Clock::duration m_freshness;
    mutable std::mutex m_mutex;
    mutable std::vector<NativePath> m_shares; // roots of those that were admitted
    mutable std::shared_ptr<const MountTable> m_table; // of m_letters and m_shares
    mutable std::uint32_t m_drives = 0; // whose devices m_letters has
    mutable Letters m_letters;
    mutable Clock::time_point m_asked; // when
};

} // namespace linkwright::windows
