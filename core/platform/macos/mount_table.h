// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/mounts.h"

#include <memory>

namespace linkwright::macos_system {

/// The mounts as the kernel remembers them (getfsstat(2) with MNT_NOWAIT: no file system is asked).
std::shared_ptr<const MountTable> currentMounts();

} // namespace linkwright::macos_system
