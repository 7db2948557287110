// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"
#include "store/catalog_file.h"
#include "store/volume.h"

#include <vector>

namespace linkwright {

/// Those of the mounts that can be known again. Reads /dev/disk, where there is one, and no volume.
std::vector<Volume> volumesNow(const FileSystem &files, const MountTable &mounts, std::int64_t when);

/// Part of a transaction.
Result<void> rememberVolumes(const CatalogFile &file, const std::vector<Volume> &volumes);

/// All that were seen, by id.
Result<std::vector<Volume>> knownVolumes(const CatalogFile &file);

} // namespace linkwright
