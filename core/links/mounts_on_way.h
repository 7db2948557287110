// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_home.h"
#include "platform/mounts.h"

namespace linkwright {

/// The mounts that a walk from a home comes over: which one it stands on, and which it may go on to. The home must
/// outlive it.
class MountsOnWay
{
public:
    explicit MountsOnWay(const LinkHome &home);

    /// The mount the walk stands on; null: nobody knows.
    const Mount *here() const { return m_here; }
    /// What is mounted where; null: nobody knows.
    const MountTable *table() const { return m_table.get(); }

    /// The mount that a crossing at this physical path leads onto, with `isPoint` its very point. Null: nobody knows.
    const Mount *at(const NativePath &path, bool isPoint);
    /// Whether a step onto it ends in time. The home's may hang, as somebody looks there anyway; the root's too.
    bool mayEnter(const Mount &mount) const;
    /// Whether it is for later: a step onto it may take seconds, and nobody here has them.
    bool isForLater(const Mount &mount) const;
    void enter(const Mount *mount);

    /// Whether this is another file system than the home's. By mounts, not by devices: layers (overlayfs) and
    /// subvolumes (btrfs) show several devices on one file system.
    bool isElsewhere() const;

private:
    bool isOurs(const Mount &mount) const;

    const LinkHome &m_home;
    std::shared_ptr<const MountTable> m_table;
    const Mount *m_here;
    bool m_crossed = false; // may have left the home's mount
};

} // namespace linkwright
