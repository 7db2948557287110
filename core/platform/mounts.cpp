// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/mounts.h"

#include "base/contains.h"
#include "base/path_rules.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

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

std::vector<VolumeFolder> foldersOfAny(std::vector<NativePath> paths)
{
    std::vector<VolumeFolder> folders;
    folders.reserve(paths.size());
    for (NativePath &path : paths)
        folders.push_back({std::move(path), VolumeFolder::Names::Any, {}});
    return folders;
}

/// Of these places the one that would hold a path, of which `missing` is the first part that is not there.
NativePath placeThatHolds(const std::vector<NativePath> &places, const NativePath &path, const NativePath &missing)
{
    for (const NativePath &place : places) {
        if (isWithin(missing, place) || (isWithin(place, missing) && isWithin(path, place)))
            return place;
    }
    return {};
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

bool VolumeFolder::mayHold(std::string_view name) const
{
    switch (names) {
    case Names::Any: return true;
    case Names::Listed: return std::ranges::binary_search(listed, name);
    case Names::Shares: break;
    }
    const std::size_t colon = name.find(':');
    return colon != 0 && colon != std::string_view::npos && name.find('=', colon) != std::string_view::npos;
}

/// Whoever is asked first finds out; the others wait for that.
class MountTable::SeenBefore
{
public:
    explicit SeenBefore(std::function<std::vector<NativePath>()> find)
        : m_find(std::move(find))
    {
    }

    const std::vector<NativePath> &places()
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto find = std::exchange(m_find, nullptr))
            m_places = find();
        return m_places; // which nobody changes any more
    }

private:
    std::mutex m_mutex;
    std::function<std::vector<NativePath>()> m_find; // empty: it is found
    std::vector<NativePath> m_places;
};

MountTable::MountTable(std::vector<Mount> mounts, std::vector<NativePath> absent,
                       std::vector<NativePath> removableRoots)
    : MountTable(std::move(mounts), KnownVolumes{std::move(absent), foldersOfAny(std::move(removableRoots)), {}})
{
}

MountTable::MountTable(std::vector<Mount> mounts, KnownVolumes known)
    : m_mounts(std::move(mounts))
    , m_absent(std::move(known.places))
    , m_folders(std::move(known.folders))
{
    // The last one mounted at a point is the one that is seen: put it first among equals, then keep one a point.
    std::ranges::reverse(m_mounts);
    std::ranges::stable_sort(m_mounts, {}, &Mount::point);
    const auto hidden = std::ranges::unique(m_mounts, {}, &Mount::point);
    m_mounts.erase(hidden.begin(), hidden.end());
    std::erase_if(m_absent, [this](const NativePath &place) { return contains(m_mounts, place, &Mount::point); });
    for (const Mount &mount : m_mounts) {
        if (mount.kind != MountKind::Automount)
            continue;
        m_automounts.push_back(mount.point);
        // What is not in it was not asked for yet, or its server is away: nobody can call it missing.
        if (mount.mountsChildren)
            m_folders.push_back({mount.point, VolumeFolder::Names::Any, {}});
        else
            m_absent.push_back(mount.point);
    }
    if (known.seenBefore)
        m_seenBefore = std::make_shared<SeenBefore>(std::move(known.seenBefore));
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
    if (NativePath place = placeThatHolds(m_absent, physicalPath, missing); !place.isEmpty())
        return place;
    if (NativePath volume = absentBelowFolder(physicalPath, missing); !volume.isEmpty() || !m_seenBefore)
        return volume;
    return placeThatHolds(m_seenBefore->places(), physicalPath, missing);
}

NativePath MountTable::absentBelowFolder(const NativePath &physicalPath, const NativePath &missing) const
{
    const auto isFolder = [this](const NativePath &path) { return contains(m_folders, path, &VolumeFolder::folder); };
    for (const VolumeFolder &holder : m_folders) {
        // The missing part lies on a volume, or the folder of volumes is missing itself and the way leads through it.
        const NativePath &root = holder.folder;
        const bool isOnVolume = isStrictlyWithin(missing, root);
        if (!isOnVolume && !(isWithin(root, missing) && isStrictlyWithin(physicalPath, root)))
            continue;
        NativePath volume = childTowards(root, isOnVolume ? missing : physicalPath);
        const bool isThere = isOnVolume && missing != volume;
        // Below /media, USER is a folder of drives and no drive.
        if (!isThere && !isFolder(volume) && holder.mayHold(split(volume).name))
            return volume;
    }
    return {};
}

} // namespace linkwright
