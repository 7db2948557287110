// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/folder_seen.h"
#include "platform/distrust.h"
#include "platform/helper_powers.h"

#include <expected>
#include <memory>

namespace linkwright {

struct TrustedWay
{
    std::unique_ptr<Folder> folder;
    NodeFacts facts;
};

/// Which folder is at a path now.
Result<FolderSeen> seeFolder(const FileSystem &files, const NativePath &path);

/// Goes a physical path from the root, one name at a time and never over a link, each folder held before it is looked
/// at. All on the way, and the last, must belong to the administrator or to `user`, be closed to others (or sticky),
/// and lie on a file system that this machine answers for; the last must be the one that was `seen`.
std::expected<TrustedWay, Distrusted> walkTrusted(const FileSystem &files, HelperPowers &powers, std::uint32_t user,
                                                  const NativePath &path, const FolderSeen &seen);

/// The folders that were named and seen, each reached by walkTrusted() whenever it is opened, and nothing else; see
/// TrustedFolder for what can be done there.
class TrustedFileSystem final : public FileSystem
{
public:
    TrustedFileSystem(const FileSystem &files, HelperPowers &powers, std::uint32_t user, FoldersSeen folders);

    /// Denied, Changed, naming the folder on the way that is to blame; Denied for one that was not named.
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override { return m_files.mounts(); }
    Result<NativePath> currentFolder() const override;

private:
    const FileSystem &m_files;
    HelperPowers &m_powers;
    std::uint32_t m_user;
    FoldersSeen m_folders;
};

} // namespace linkwright
