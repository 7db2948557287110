// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "support/disk_tree.h"
#include "support/patience.h"

#include <QByteArray>
#include <QTest>

#include <cstdio>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace linkwright::test {

/// From here on what this process mounts is seen by it alone. To be asked before there are other threads; empty, or why
/// it may not be.
inline QByteArray seeOwnMounts()
{
    if (::geteuid() != 0)
        return "needs root, to mount";
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return "this system allows no mount namespaces";
    return {};
}

/// A volume that fstab names, and that comes and goes with all that is on it.
class FstabVolume
{
public:
    explicit FstabVolume(NativePath point)
        : m_point(std::move(point))
    {
        const std::string fstab = m_own.at("/fstab").bytes;
        if (std::FILE *file = std::fopen(fstab.c_str(), "w")) {
            std::fprintf(file, "UUID=1 %s ext4 noauto 0 0\n", m_point.bytes.c_str());
            std::fclose(file);
        }
        drawOnDisk(m_own.path(), "/disk/\n");
        m_isKnown = ::mount(fstab.c_str(), "/etc/fstab", nullptr, MS_BIND, nullptr) == 0
                    && ::mount("lw", disk().bytes.c_str(), "tmpfs", 0, nullptr) == 0;
    }
    ~FstabVolume()
    {
        ::umount2(m_point.bytes.c_str(), MNT_DETACH);
        ::umount2(disk().bytes.c_str(), MNT_DETACH);
        ::umount2("/etc/fstab", MNT_DETACH);
    }
    FstabVolume(const FstabVolume &) = delete;
    FstabVolume &operator=(const FstabVolume &) = delete;

    bool isKnown() const { return m_isKnown; }
    /// Where what is on it can be drawn while it is away.
    NativePath disk() const { return m_own.at("/disk"); }
    bool come() const { return ::mount(disk().bytes.c_str(), m_point.bytes.c_str(), nullptr, MS_BIND, nullptr) == 0; }
    /// As one unmounts it, once nobody keeps it busy.
    bool goes() const
    {
        return QTest::qWaitFor([this] { return ::umount(m_point.bytes.c_str()) == 0; }, patience);
    }
    /// As when somebody pulls the plug.
    bool vanish() const { return ::umount2(m_point.bytes.c_str(), MNT_DETACH) == 0; }

private:
    TemporaryFolder m_own;
    NativePath m_point;
    bool m_isKnown = false;
};

} // namespace linkwright::test
