// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <functional>
#include <memory>
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
    std::uint64_t device = 0; // which file system: two mounts of one have the same; 0: unknown
    bool mountsChildren = false; // Automount: what is asked for in it is mounted there, not it itself

    bool operator==(const Mount &) const = default;
};

MountKind mountKindOf(std::string_view fileSystem);

/// A folder whose missing children are volumes that are away.
struct VolumeFolder
{
    enum class Names : std::uint8_t {
        Any, // "/media", "/media/USER": whatever is not there is a drive
        Listed, // a map of autofs(5): only these
        Shares, // the folder of GVfs: "smb-share:server=nas,share=films"
    };

    NativePath folder;
    Names names = Names::Any;
    std::vector<std::string> listed; // sorted

    bool mayHold(std::string_view name) const;
    bool operator==(const VolumeFolder &) const = default;
};

/// Where volumes belong that are known and may not be there now.
struct KnownVolumes
{
    std::vector<NativePath> places; // something is known to be mounted on them
    std::vector<VolumeFolder> folders;
    std::function<std::vector<NativePath>()> seenBefore; // more places; called once, and only if nothing else answers
};

/// A picture of what is mounted where, and of what is known but not there now. Taken from text the system keeps
/// (/proc/self/mountinfo, /etc/fstab, maps of autofs), so making it touches no mount. Immutable once built.
class MountTable
{
public:
    MountTable() = default;
    /// `mounts` in the order of mounting: of two at one point the later hides the earlier.
    /// `absent`: places that something is known to be mounted on and is not now.
    /// `removableRoots`: folders whose missing children are drives that are away ("/media", "/media/USER", …).
    MountTable(std::vector<Mount> mounts, std::vector<NativePath> absent, std::vector<NativePath> removableRoots);
    /// `known`: of its places those at which nothing is mounted are away.
    MountTable(std::vector<Mount> mounts, KnownVolumes known);

    /// The mount a physical path lies on; never null as long as "/" is known.
    const Mount *mountOf(const NativePath &physicalPath) const;

    /// A mount of this file system; null when none is in the picture.
    const Mount *mountOnDevice(std::uint64_t device) const;

    /// Whether something is mounted there on demand, and is not yet.
    bool isAutomount(const NativePath &physicalPath) const;

    /// Whether going from a physical folder along a text without links passes such a place. Kernels before 6.18 mount
    /// even when told to stay on the mount (RESOLVE_NO_XDEV), so the way must be gone one component at a time.
    bool wouldMountOn(const NativePath &physicalFolder, std::string_view text) const;

    /// For a physical path that does not exist and whose first missing component is `missing`: the place of the volume
    /// that would hold it, if that volume is known and away now; else empty. A typing error is not a volume.
    NativePath absentVolumeOf(const NativePath &physicalPath, const NativePath &missing) const;

    const std::vector<Mount> &mounts() const { return m_mounts; }
    /// Places that something is known to be mounted on and is not now; those seen before apart.
    const std::vector<NativePath> &absent() const { return m_absent; }
    const std::vector<VolumeFolder> &volumeFolders() const { return m_folders; }

private:
    class SeenBefore;

    NativePath absentBelowFolder(const NativePath &physicalPath, const NativePath &missing) const;

    std::vector<Mount> m_mounts; // sorted by point, one a point
    std::vector<NativePath> m_automounts;
    std::vector<NativePath> m_absent;
    std::vector<VolumeFolder> m_folders;
    std::shared_ptr<SeenBefore> m_seenBefore; // null: nobody remembers any
};

} // namespace linkwright
