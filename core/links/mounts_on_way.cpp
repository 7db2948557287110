// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/mounts_on_way.h"

#include "base/link_rules.h"

namespace linkwright {

MountsOnWay::MountsOnWay(const LinkHome &home)
    : m_home(home)
    , m_table(home.mounts)
    , m_here(home.mount)
{
}

const Mount *MountsOnWay::at(const NativePath &path, bool isPoint)
{
    const auto find = [&] { return m_table ? m_table->mountOf(path) : nullptr; };
    const Mount *mount = find();
    if (!isPoint || (mount && mount->point == path))
        return mount;
    m_table = m_home.files->mounts(); // one that is not in our picture was made since it was taken
    mount = find();
    return mount && mount->point == path ? mount : nullptr;
}

bool MountsOnWay::mayEnter(const Mount &mount) const
{
    return m_home.files->mayEnter(mount) || isOurs(mount);
}

bool MountsOnWay::isForLater(const Mount &mount) const
{
    return m_home.leavesMounts && mayHang(mount.kind) && m_home.files->mayEnter(mount) && !isOurs(mount);
}

/// Where somebody looks anyway, or must.
bool MountsOnWay::isOurs(const Mount &mount) const
{
    const bool isHome = m_home.mount != nullptr && mount.point == m_home.mount->point;
    return isHome || mount.point.bytes == link_rules::soleRoot;
}

void MountsOnWay::enter(const Mount *mount)
{
    m_here = mount;
    m_crossed = true;
}

bool MountsOnWay::isElsewhere() const
{
    const Mount *home = m_home.mount;
    const bool isKnown = m_here != nullptr && home != nullptr;
    return m_crossed && m_here != home && !(isKnown && m_here->device == home->device);
}

} // namespace linkwright
