// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/mounts.h"

#include <memory>

namespace linkwright::linux_system {

/// The mounts of this process, from /proc/self/mountinfo and /etc/fstab; read again when the kernel says they changed
/// (proc(5): poll on mountinfo). Any thread may ask.
std::shared_ptr<const MountTable> currentMounts();

} // namespace linkwright::linux_system
