// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/mount_watch.h"

namespace linkwright {

Result<std::unique_ptr<MountWatch>> watchMounts(WatchBell /*bell*/)
{
    return failure(ErrorKind::Unsupported, {});
}

} // namespace linkwright
