// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <map>

namespace linkwright {

/// Which folder a program saw at a path. Whoever acts with more rights works in this very one, or not at all.
struct FolderSeen
{
    std::uint64_t device = 0;
    std::uint64_t node = 0;

    bool operator==(const FolderSeen &) const = default;
};

/// By physical path.
using FoldersSeen = std::map<NativePath, FolderSeen>;

} // namespace linkwright
