// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/open_place.h"

#include <optional>
#include <vector>

namespace linkwright {

/// Another name of the file at `place`, not the place itself: in its own folder, then in the trees below `searchIn`.
/// Follows no link, enters no other mount, gives up after 200,000 entries. What cannot be read is passed over.
std::optional<NativePath> findSecondName(const FileSystem &files, const OpenPlace &place, const Identity &file,
                                         const std::vector<NativePath> &searchIn);

} // namespace linkwright
