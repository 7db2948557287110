// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/mount_workers.h"
#include "platform/file_system.h"

#include <optional>

namespace linkwright {

/// A file system that never hangs: what lies on mounts that may is touched by worker processes, one a mount, with a
/// time limit, and answers NotAnswering when they do not. Folders elsewhere are those of the file system below,
/// unwrapped, so that local places cost nothing. The mount of the root counts as one that cannot hang: without it
/// nothing runs.
///
/// Places that are mounted on demand are entered only by openFolder(), as somebody named them. So are other computers
/// where they are no mounts of this one (Windows): asking them tells them who asks, so a link alone never leads there.
class GuardedFileSystem final : public FileSystem
{
public:
    /// `below` must outlive it.
    GuardedFileSystem(const FileSystem &below, WorkerStarter starter, const guard::Patience &patience = {});

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    std::size_t foldersToHoldOpen() const override { return m_below.foldersToHoldOpen(); }
    void admitServer(const NativePath &path) const override { m_below.admitServer(path); }
    Result<NativePath> currentFolder() const override { return m_below.currentFolder(); }
    /// The one that it guards.
    const FileSystem &below() const { return m_below; }

    bool mayEnter(const Mount &mount) const override;
    Result<Step> cross(const Folder &from, std::string_view name, const NativePath &path) const override;
    Result<std::unique_ptr<Folder>> enter(const Folder &from, std::string_view name,
                                          const NativePath &path) const override;

private:
    Result<NativePath> wholePath(const NativePath &path) const;
    Result<std::unique_ptr<Folder>> openWhole(const NativePath &path) const;
    std::optional<Result<std::unique_ptr<Folder>>> openByRoot(const NativePath &path) const;
    bool isStraight(const NativePath &path) const;
    Result<std::unique_ptr<Folder>> openThere(const Mount &mount, const NativePath &path) const;
    Result<std::unique_ptr<Folder>> openOnServer(const NativePath &path) const;

    const FileSystem &m_below;
    mutable guard::MountWorkers m_workers;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const MountTable> m_known; // the mounts that have workers are of this picture
};

} // namespace linkwright
