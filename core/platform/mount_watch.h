// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/watch_bell.h"

#include <memory>

namespace linkwright {

/// As long as it lives, somebody is told that something was mounted or unmounted: FileSystem::mounts() knows what.
class MountWatch
{
public:
    MountWatch() = default;
    MountWatch(const MountWatch &) = delete;
    MountWatch &operator=(const MountWatch &) = delete;
    virtual ~MountWatch() = default;
};

/// `bell`: rung each time, in a thread that all watches of the process share. Unsupported where the system does not
/// tell.
Result<std::unique_ptr<MountWatch>> watchMounts(WatchBell bell);

} // namespace linkwright
