// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// May a call on this mount hang for reasons that are not this machine's?
enum class MountKind : std::uint8_t {
    Local,
    Process, // procfs: local, and its links may be magic (their text names nothing)
    Network, // nfs, cifs, 9p, …
    Fuse, // a program answers, or does not
    Automount, // looking at it would mount it
    Unknown, // a type we have never heard of: treated as one that may hang
};

constexpr bool mayHang(MountKind kind)
{
    return kind != MountKind::Local && kind != MountKind::Process;
}

struct Mount
{
    NativePath point; // physical
    std::string fileSystem; // "ext4", "fuse.sshfs", …
    std::string source; // "/dev/sda1", "server:/export", …
    MountKind kind = MountKind::Unknown;
    bool followsLinks = true; // false under the mount option nosymfollow

    bool operator==(const Mount &) const = default;
};

MountKind mountKindOf(std::string_view fileSystem);

/// A picture of what is mounted where, and of what is known but not there now. Taken from text the system keeps
/// (/proc/self/mountinfo, /etc/fstab), so making it touches no mount. Immutable once built.
class MountTable
{
public:
    MountTable() = default;
    /// `mounts` in the order of mounting: of two at one point the later hides the earlier.
    /// `absent`: places that something is known to be mounted on and is not now.
    /// `removableRoots`: folders whose missing children are drives that are away ("/media", "/media/USER", …).
    MountTable(std::vector<Mount> mounts, std::vector<NativePath> absent, std::vector<NativePath> removableRoots);

    /// The mount a physical path lies on; never null as long as "/" is known.
    const Mount *mountOf(const NativePath &physicalPath) const;

    /// For a physical path that does not exist and whose first missing component is `missing`: the place of the volume
    /// that would hold it, if that volume is known and away now; else empty. A typing error is not a volume.
    NativePath absentVolumeOf(const NativePath &physicalPath, const NativePath &missing) const;

    /// Cheap first question before the one above: could this path lie on an absent volume at all?
    bool couldBeAbsent(const NativePath &physicalPath) const;

    const std::vector<Mount> &mounts() const { return m_mounts; }

private:
    std::vector<Mount> m_mounts; // sorted by point, one a point
    std::vector<NativePath> m_absent;
    std::vector<NativePath> m_removableRoots;
};

/// Reads the text of /proc/self/mountinfo (proc(5)); lines that cannot be read are left out.
std::vector<Mount> parseMountInfo(std::string_view text);

/// The mount points an fstab(5) text names, swap and "none" left out.
std::vector<NativePath> parseFstab(std::string_view text);

} // namespace linkwright
