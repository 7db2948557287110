// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/mounts.h"

#include "base/contains.h"
#include "base/path_rules.h"

#include <algorithm>
#include <array>

namespace linkwright {

namespace {

/// Types answered by this machine's kernel alone. Anything not named here, networks included, may hang.
constexpr std::array<std::string_view, 52> localTypes{
    "adfs",    "affs",      "apfs",     "bcachefs", "befs",     "bfs",    "binfmt_misc", "bpf",       "btrfs",
    "cgroup",  "cgroup2",   "configfs", "cramfs",   "debugfs",  "devpts", "devtmpfs",    "ecryptfs",  "efivarfs",
    "efs",     "erofs",     "exfat",    "ext2",     "ext3",     "ext4",   "f2fs",        "fusectl",   "hfs",
    "hfsplus", "hugetlbfs", "iso9660",  "jfs",      "minix",    "mqueue", "msdos",       "nilfs2",    "nsfs",
    "ntfs3",   "overlay",   "pstore",   "ramfs",    "reiserfs", "rootfs", "securityfs",  "selinuxfs", "squashfs",
    "sysfs",   "tmpfs",     "tracefs",  "ubifs",    "udf",      "vfat",   "xfs",
};
constexpr std::array<std::string_view, 2> otherLocalTypes{"ufs", "zfs"};

constexpr std::array<std::string_view, 16> networkTypes{
    "9p",   "afs",    "beegfs", "ceph", "cifs", "coda",  "davfs", "gfs2",
    "gpfs", "lustre", "ncpfs",  "nfs",  "nfs4", "ocfs2", "smb3",  "smbfs",
};

/// The first component of `path` below `folder`, as a path.
NativePath childTowards(const NativePath &folder, const NativePath &path)
{
    const bool endsSeparated = !folder.isEmpty() && path_rules::isSeparator(folder.bytes.back());
    const std::size_t start = folder.bytes.size() + (endsSeparated ? 0 : 1);
    const auto end = std::find_if(path.bytes.begin() + static_cast<std::ptrdiff_t>(start), path.bytes.end(),
                                  path_rules::isSeparator);
    return {std::string(path.bytes.begin(), end)};
}

bool isStrictlyWithin(const NativePath &path, const NativePath &folder)
{
    return path != folder && isWithin(path, folder);
}

} // namespace

MountKind mountKindOf(std::string_view fileSystem)
{
    if (fileSystem == "proc")
        return MountKind::Process;
    if (contains(localTypes, fileSystem) || contains(otherLocalTypes, fileSystem))
        return MountKind::Local;
    if (fileSystem == "autofs")
        return MountKind::Automount;
    if (fileSystem == "fuseblk" || fileSystem == "fuse" || fileSystem == "virtiofs" || fileSystem.starts_with("fuse."))
        return MountKind::Fuse;
    return contains(networkTypes, fileSystem) ? MountKind::Network : MountKind::Unknown;
}

MountTable::MountTable(std::vector<Mount> mounts, std::vector<NativePath> absent,
                       std::vector<NativePath> removableRoots)
    : m_mounts(std::move(mounts))
    , m_absent(std::move(absent))
    , m_removableRoots(std::move(removableRoots))
{
    // The last one mounted at a point is the one that is seen: put it first among equals, then keep one a point.
    std::ranges::reverse(m_mounts);
    std::ranges::stable_sort(m_mounts, {}, &Mount::point);
    const auto hidden = std::ranges::unique(m_mounts, {}, &Mount::point);
    m_mounts.erase(hidden.begin(), hidden.end());
    for (const Mount &mount : m_mounts) {
        if (mount.kind == MountKind::Automount)
            m_automounts.push_back(mount.point);
    }
}

const Mount *MountTable::mountOf(const NativePath &physicalPath) const
{
    NativePath point = withoutTrailingSeparators(physicalPath);
    while (true) {
        const auto found = std::ranges::lower_bound(m_mounts, point, {}, &Mount::point);
        if (found != m_mounts.end() && found->point == point)
            return &*found;
        const NativePath above = split(point).folder;
        if (above == point)
            return nullptr;
        point = above;
    }
}

const Mount *MountTable::mountOnDevice(std::uint64_t device) const
{
    const auto found = std::ranges::find(m_mounts, device, &Mount::device);
    return device != 0 && found != m_mounts.end() ? &*found : nullptr;
}

bool MountTable::isAutomount(const NativePath &physicalPath) const
{
    return contains(m_automounts, physicalPath);
}

bool MountTable::wouldMountOn(const NativePath &physicalFolder, std::string_view text) const
{
    if (m_automounts.empty())
        return false;
    const std::string_view root = path_rules::rootOf(text);
    NativePath at = root.empty() ? physicalFolder : NativePath{std::string(root)};
    if (const Mount *mount = mountOf(at); mount && mount->kind == MountKind::Automount)
        return true; // what lies on it may be mounted on demand, too
    for (const std::string_view name : components(text)) {
        at = lexicallyJoined(at, name);
        if (isAutomount(at))
            return true;
    }
    return false;
}

NativePath MountTable::absentVolumeOf(const NativePath &physicalPath, const NativePath &missing) const
{
    for (const NativePath &volume : m_absent) {
        if (isWithin(missing, volume) || (isWithin(volume, missing) && isWithin(physicalPath, volume)))
            return volume;
    }
    for (const NativePath &root : m_removableRoots) {
        // The missing part lies on a drive, or the folder of drives is missing itself and the way leads through it.
        const bool isOnDrive = isStrictlyWithin(missing, root);
        if (!isOnDrive && !(isWithin(root, missing) && isStrictlyWithin(physicalPath, root)))
            continue;
        const NativePath volume = childTowards(root, isOnDrive ? missing : physicalPath);
        const bool isThere = isOnDrive && missing != volume;
        // Below /media, USER is a folder of drives and no drive.
        if (!isThere && !contains(m_removableRoots, volume))
            return volume;
    }
    return {};
}

} // namespace linkwright
