// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/folder_seen.h"
#include "platform/file_system.h"
#include "windows/system_calls.h"

namespace linkwright {

/// What TrustedFileSystem is elsewhere: the folders that were named and seen, each reached by windows::walkTrusted()
/// whenever it is opened, and nothing else. As long as one is open, no folder on the way to it can be renamed, and it
/// cannot be turned into a link; so a path that Windows is told (a symbolic link can be made by no other way) leads
/// where the handles are.
class WindowsTrustedFiles final : public FileSystem
{
public:
    /// The calls, and the files over them, must outlive it.
    WindowsTrustedFiles(windows::SystemCalls &calls, const FileSystem &files, FoldersSeen folders);

    /// Denied, Changed, naming the folder on the way that is to blame; Denied for one that was not named.
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override { return m_files.mounts(); }
    Result<NativePath> currentFolder() const override;

private:
    windows::SystemCalls &m_calls;
    const FileSystem &m_files;
    FoldersSeen m_folders;
};

} // namespace linkwright
