// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Untested: no macOS machine was at hand.

#include "platform/macos/mount_table.h"

#include <algorithm>
#include <sys/mount.h>

namespace linkwright::macos_system {

namespace {

Mount mountFrom(const struct statfs &status)
{
    Mount mount;
    mount.point = {status.f_mntonname};
    mount.fileSystem = status.f_fstypename;
    mount.source = status.f_mntfromname;
    mount.kind = mountKindOf(mount.fileSystem);
    mount.device = (std::uint64_t{static_cast<std::uint32_t>(status.f_fsid.val[0])} << 32U)
                   | static_cast<std::uint32_t>(status.f_fsid.val[1]);
    if ((status.f_flags & MNT_LOCAL) == 0 && !mayHang(mount.kind))
        mount.kind = MountKind::Network;
    return mount;
}

} // namespace

std::shared_ptr<const MountTable> currentMounts()
{
    std::vector<struct statfs> found(static_cast<std::size_t>(std::max(::getfsstat(nullptr, 0, MNT_NOWAIT), 0)));
    const int count = ::getfsstat(found.data(), static_cast<int>(found.size() * sizeof found.front()), MNT_NOWAIT);
    found.resize(static_cast<std::size_t>(std::max(count, 0)));
    std::vector<Mount> mounts;
    for (const auto &status : found)
        mounts.push_back(mountFrom(status));
    return std::make_shared<const MountTable>(std::move(mounts), std::vector<NativePath>{},
                                              std::vector<NativePath>{{"/Volumes"}});
}

} // namespace linkwright::macos_system
