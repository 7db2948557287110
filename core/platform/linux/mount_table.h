// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/mounts.h"

#include <memory>

namespace linkwright::linux_system {

/// The mounts of this process, from /proc/self/mountinfo, and what else is known, from /etc/fstab and the maps of
/// autofs. Read again when the kernel says they changed (proc(5): poll on mountinfo), and soon after one of these files
/// did. Any thread may ask.
std::shared_ptr<const MountTable> currentMounts();

} // namespace linkwright::linux_system
