// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <string>

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

} // namespace linkwright
