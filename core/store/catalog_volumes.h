// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"
#include "store/catalog_file.h"

#include <string>
#include <vector>

namespace linkwright {

/// A file system that was mounted when somebody looked.
struct Volume
{
    std::string id; // its UUID, or, of a network mount, what was mounted ("server:/export")
    std::string label; // empty: it has none
    NativePath point;
    std::string fileSystem; // "ext4"
    std::int64_t seen = 0; // nanoseconds since 1970

    bool operator==(const Volume &) const = default;
};

/// Those of the mounts that can be known again. Reads /dev/disk, where there is one, and no volume.
std::vector<Volume> volumesNow(const FileSystem &files, const MountTable &mounts, std::int64_t when);

/// Part of a transaction.
Result<void> rememberVolumes(const CatalogFile &file, const std::vector<Volume> &volumes);

/// All that were seen, by id.
Result<std::vector<Volume>> knownVolumes(const CatalogFile &file);

} // namespace linkwright
