// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "base/native_path.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace linkwright {

/// How a target is written. Absolute or relative, and what could be better about it.
struct Style
{
    bool absolute = false;
    bool messy = false; // "//", "/./", "./" in front, "/" or "/." at the end
    bool lengthy = false; // a ".." that can go without changing the end
    bool otherFileSystem = false; // the end is on another file system
    bool outside = false; // the end, or the nearest existing ancestor, is not below the scanned root

    bool operator==(const Style &) const = default;
};

/// "absolute" or "relative".
std::string_view styleWord(const Style &style);

/// Those of "messy", "lengthy", "other-fs", "outside" that hold, in this order.
std::vector<std::string_view> flagWords(const Style &style);

/// Text alone decides this one.
bool isMessy(std::string_view target);

/// The target without "//", "." components and trailing separators; ".." stays. Style and end stay the same.
LinkTarget withoutMess(const LinkTarget &target);

} // namespace linkwright
