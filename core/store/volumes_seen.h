// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"
#include "store/catalog.h"
#include "store/volume.h"

#include <vector>

namespace linkwright {

/// All that a catalog has seen, by id.
Result<std::vector<Volume>> volumesSeen(const Catalog &catalog);

/// Of the volumes that were seen those that are nowhere now, and whose places are free. One that is mounted elsewhere
/// is not away: what leads to its old place leads wrong, and can be mended.
std::vector<Volume> volumesAway(const std::vector<Volume> &seen, const std::vector<Volume> &now,
                                const std::vector<Mount> &mounts);

/// The same for what is mounted at this moment.
std::vector<Volume> volumesAway(const FileSystem &files, const std::vector<Volume> &seen);

/// Has nativeFileSystem() know the volumes that a catalog has seen. The catalog is not opened before a link misses
/// something that nothing else explains; one that is switched off or cannot be read knows none. To be called once, in
/// the main thread, when a program begins.
void rememberVolumesOf(const NativePath &catalog);

/// Forgets a volume, by its id, its label or where it was mounted. NotFound: none is called that.
Result<void> forgetVolume(const Catalog &catalog, const std::string &name);

/// Forgets those that nobody saw for so many days, and that are not mounted now. How many.
Result<std::uint64_t> forgetOldVolumes(const Catalog &catalog, const FileSystem &files, int days);

} // namespace linkwright
