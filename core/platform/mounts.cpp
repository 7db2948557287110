// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/mounts.h"

#include "base/contains.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

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

/// mountinfo and fstab write space, tab, newline and backslash as \ooo.
std::string withoutOctalEscapes(std::string_view text)
{
    const auto isOctal = [](char digit) { return digit >= '0' && digit <= '7'; };
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 3 < text.size() && std::ranges::all_of(text.substr(at + 1, 3), isOctal)) {
            const int value = (text[at + 1] - '0') * 64 + (text[at + 2] - '0') * 8 + (text[at + 3] - '0');
            plain += static_cast<char>(static_cast<unsigned char>(value));
            at += 3;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    std::size_t start = line.find_first_not_of(" \t");
    while (start != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(" \t", start), line.size());
        fields.push_back(line.substr(start, end - start));
        start = line.find_first_not_of(" \t", end);
    }
    return fields;
}

bool hasOption(std::string_view options, std::string_view wanted)
{
    return std::ranges::any_of(std::views::split(options, ','), [&](const auto option) {
        return std::string_view(option.begin(), option.end()) == wanted;
    });
}

/// 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
std::optional<Mount> mountFromLine(std::string_view line)
{
    const auto fields = fieldsOf(line);
    if (fields.size() < 9 || !fields[4].starts_with('/'))
        return std::nullopt;
    const auto dash = std::find(fields.begin() + 6, fields.end(), "-"); // after any number of optional fields
    if (fields.end() - dash < 3)
        return std::nullopt;
    Mount mount;
    mount.point = {withoutOctalEscapes(fields[4])};
    mount.followsLinks = !hasOption(fields[5], "nosymfollow");
    mount.fileSystem = withoutOctalEscapes(dash[1]);
    mount.source = withoutOctalEscapes(dash[2]);
    mount.kind = mountKindOf(mount.fileSystem);
    return mount;
}

/// The first component of `path` below `folder`, as a path.
NativePath childTowards(const NativePath &folder, const NativePath &path)
{
    const std::size_t start = folder.bytes.size() + (folder.bytes.ends_with('/') ? 0 : 1);
    return {path.bytes.substr(0, path.bytes.find('/', start))};
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
}

const Mount *MountTable::mountOf(const NativePath &physicalPath) const
{
    NativePath point = withoutTrailingSeparators(physicalPath);
    while (true) {
        const auto found = std::ranges::lower_bound(m_mounts, point, {}, &Mount::point);
        if (found != m_mounts.end() && found->point == point)
            return &*found;
        if (point.bytes.size() <= 1)
            return nullptr;
        point = split(point).folder;
    }
}

bool MountTable::couldBeAbsent(const NativePath &physicalPath) const
{
    const auto holds = [&](const NativePath &folder) { return isWithin(physicalPath, folder); };
    return std::ranges::any_of(m_absent, holds) || std::ranges::any_of(m_removableRoots, holds);
}

NativePath MountTable::absentVolumeOf(const NativePath &physicalPath, const NativePath &missing) const
{
    for (const NativePath &volume : m_absent) {
        if (isWithin(missing, volume) || (isWithin(volume, missing) && isWithin(physicalPath, volume)))
            return volume;
    }
    for (const NativePath &root : m_removableRoots) {
        if (!isStrictlyWithin(physicalPath, root))
            continue;
        const NativePath volume = childTowards(root, physicalPath);
        const bool isMissingItself = missing == volume;
        const bool rootIsMissing = isWithin(root, missing);
        // Below /media, USER is a folder of drives and no drive.
        if ((isMissingItself || rootIsMissing) && !contains(m_removableRoots, volume))
            return volume;
    }
    return {};
}

std::vector<Mount> parseMountInfo(std::string_view text)
{
    std::vector<Mount> mounts;
    for (const auto line : std::views::split(text, '\n')) {
        if (auto mount = mountFromLine(std::string_view(line.begin(), line.end())))
            mounts.push_back(std::move(*mount));
    }
    return mounts;
}

std::vector<NativePath> parseFstab(std::string_view text)
{
    std::vector<NativePath> points;
    for (const auto line : std::views::split(text, '\n')) {
        const auto fields = fieldsOf(std::string_view(line.begin(), line.end()));
        const bool isEntry =
            fields.size() >= 3 && !fields[0].starts_with('#') && fields[1].starts_with('/') && fields[1] != "/";
        if (isEntry && fields[2] != "swap")
            points.push_back(withoutTrailingSeparators({withoutOctalEscapes(fields[1])}));
    }
    return points;
}

} // namespace linkwright
