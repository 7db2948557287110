// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/mount_workers.h"
#include "platform/file_system.h"

namespace linkwright {

/// A file system that never hangs: what lies on mounts that may is touched by worker processes, one a mount, with a
/// time limit, and answers NotAnswering when they do not. Folders elsewhere are those of the file system below,
/// unwrapped, so that local places cost nothing. The mount of the root counts as one that cannot hang: without it
/// nothing runs.
///
/// Places that are mounted on demand are entered only by openFolder(), as somebody named them.
class GuardedFileSystem final : public FileSystem
{
public:
    /// `below` must outlive it.
    GuardedFileSystem(const FileSystem &below, WorkerStarter starter, const guard::Patience &patience = {});

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    std::size_t foldersToHoldOpen() const override { return m_below.foldersToHoldOpen(); }
    Result<NativePath> currentFolder() const override { return m_below.currentFolder(); }

    bool mayEnter(const Mount &mount) const override;
    Result<Step> cross(const Folder &from, std::string_view name, const NativePath &path) const override;
    Result<std::unique_ptr<Folder>> enter(const Folder &from, std::string_view name,
                                          const NativePath &path) const override;

private:
    Result<std::unique_ptr<Folder>> openStraight(const NativePath &path) const;
    Result<std::unique_ptr<Folder>> openByRoot(const NativePath &path) const;

    const FileSystem &m_below;
    mutable guard::MountWorkers m_workers;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const MountTable> m_known; // the mounts that have workers are of this picture
};

} // namespace linkwright
