// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/folder_seen.h"
#include "platform/helper_powers.h"

#include <expected>
#include <memory>

namespace linkwright {

/// Why a folder is not one to act in for somebody else.
enum class Distrust : std::uint8_t {
    OthersFolder, // a folder on the way belongs to somebody who is neither the administrator nor who asks
    OpenToOthers, // others may change it, and its names are not protected (sticky)
    MayLie, // a program or another machine answers for its file system
    LinkOnTheWay, // the way is not physical any more
    NotTheOne, // another folder than was seen
    Unreachable, // the system said no
};

struct Distrusted
{
    Distrust why = Distrust::Unreachable;
    Error error; // names the folder on the way
};

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
