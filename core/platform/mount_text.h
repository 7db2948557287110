// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/mounts.h"

#include <string_view>
#include <vector>

namespace linkwright {

/// Reads the text of /proc/self/mountinfo (proc(5)): the mounts that a path can lead to, each after the one it is
/// mounted on. Left out are lines that cannot be read, and mounts that are hidden because something was mounted above
/// them.
std::vector<Mount> parseMountInfo(std::string_view text);

/// The mount points an fstab(5) text names, swap and "none" left out.
std::vector<NativePath> parseFstab(std::string_view text);

} // namespace linkwright
