// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "repair/repair_request.h"
#include "repair/sightings.h"

namespace linkwright {

/// The physical paths of the folders to search in. One that is gone, or does not answer, is a problem; what is no
/// folder is left out.
std::vector<NativePath> physicalFolders(const FileSystem &files, const RepairRequest &request);

/// One walk of `folders` (physical), with the rules of scan(), for all ends at once.
Sightings searchNames(const FileSystem &files, const RepairRequest &request, const std::vector<NativePath> &folders,
                      const NameTrie &ends, const StopToken &stop);

} // namespace linkwright
