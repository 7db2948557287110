// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/path_rules.h"

#include <compare>
#include <string>

namespace linkwright {

/// The text stored in a link, verbatim. It is not a path of this process: a relative one starts at the link's own
/// folder, and "a/../b" stays "a/../b", because `a` may be a link and then the two lead to different ends.
struct LinkTarget
{
    std::string raw;

    bool isAbsolute() const { return path_rules::rootLength(raw) > 0; }

    auto operator<=>(const LinkTarget &) const = default;
};

} // namespace linkwright
