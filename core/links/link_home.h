// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_rules.h"
#include "platform/file_system.h"

#include <memory>

namespace linkwright {

/// How much to tell of where a healthy link ends; less takes fewer system calls.
enum class EndDetail : std::uint8_t {
    None, // Verdict::path of a healthy link may stay empty
    Path,
    PathAndType, // Verdict::endType too
};

/// A folder whose links are judged: what is asked about every one of them is asked once.
struct LinkHome
{
    const FileSystem *files = nullptr; // not owned
    const Folder *folder = nullptr; // not owned
    NativePath realPath;
    std::shared_ptr<const MountTable> mounts;
    const Mount *mount = nullptr; // the one the folder lies on; points into `mounts`, may be null
    EndDetail ends = EndDetail::Path;
    /// Links whose way leads onto a mount that may hang are left awaited, however fast its file system might answer:
    /// Verdict::path is the mount then, and whoever has the time for it asks without this.
    bool leavesMounts = false;
    bool sticky = false; // its links may be protected from being followed: Folder::refusesFollowing() knows

    Ask ask() const
    {
        return ends == EndDetail::PathAndType || link_rules::linksHaveKinds ? Ask::Type : Ask::Existence;
    }
};

/// Asks the folder for what LinkHome holds. The folder and file system must outlive it.
Result<LinkHome> linkHome(const FileSystem &files, const Folder &folder);

} // namespace linkwright
