// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/mounts.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// The text of the link at a physical path; nothing where no link stands, or where one must not look.
using LinkAt = std::function<std::optional<std::string>(const NativePath &path)>;

/// Where a place physically is: links on the way are followed as far as there are any, what is missing is taken as it
/// is written. The system mounts there, and walks stop there, whatever fstab says.
NativePath physicalPlace(const NativePath &place, const LinkAt &linkAt);

/// The same for all that is known.
KnownVolumes physically(KnownVolumes known, const LinkAt &linkAt);

/// Knows where volumes belong that were mounted once and are not among these mounts. Called in any thread, once for
/// each picture of the mounts in which something is missed that nothing else explains.
using VolumeMemory = std::function<std::vector<NativePath>(const std::vector<Mount> &now)>;

/// For the pictures that nativeFileSystem() takes from now on; to be set once, when a program begins. The engine itself
/// remembers nothing. Asked on Linux: Windows knows drives by their letters, macOS has all volumes in /Volumes.
void setVolumeMemory(VolumeMemory memory);
/// What it says; nothing while there is none.
std::vector<NativePath> volumesRemembered(const std::vector<Mount> &now);

} // namespace linkwright
