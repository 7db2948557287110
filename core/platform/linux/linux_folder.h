// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/posix/posix_folder.h"

#include <atomic>

namespace linkwright::linux_system {

/// A folder (or, as the node of a Step, any object) of a Linux file system, held by a descriptor.
class LinuxFolder final : public posix::PosixFolder
{
public:
    /// `readable`: the descriptor can list entries; false for O_PATH.
    LinuxFolder(posix::Descriptor descriptor, bool readable)
        : PosixFolder(std::move(descriptor))
        , m_readable(readable)
    {
    }

    Result<NativePath> realPath() const override;
    Result<std::unique_ptr<FolderReader>> entries() const override;
    Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const override;
    Result<Step> step(std::string_view name, Crossing crossing) const override;
    Result<NodeType> reach(const LinkTarget &target, Ask ask) const override;
    std::optional<Error> refusesFollowing(std::string_view name) const override;
    Result<MagicEnd> followMagic(std::string_view name, const MountTable &mounts) const override;

    bool onlyTakesNames() const override;
    Result<std::int64_t> born(std::string_view name) const override;

    Result<void> exchange(std::string_view one, std::string_view other) override;
    Result<void> move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName) override;

private:
    Result<posix::Descriptor> open(std::string_view name, int flags, Crossing crossing) const;

    bool m_readable;
    mutable std::atomic<signed char> m_onlyTakesNames = -1; // not asked yet
    mutable std::atomic_bool m_wasRead = false; // the descriptor no longer stands at the first entry
};

/// The rule of protected_symlinks(5): in a folder that is sticky and writable by all, a link is followed only by its
/// owner, or when the folder's owner made it.
bool followingIsProtected(const NodeFacts &folder, const NodeFacts &link, std::uint32_t follower);

} // namespace linkwright::linux_system
