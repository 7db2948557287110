// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <algorithm>
#include <cstdint>

namespace linkwright {

/// When links were written: the first of them at the earliest, and the last at the latest. Nanoseconds since 1970; 0:
/// nobody knows.
struct LinkTimes
{
    std::int64_t oldest = 0;
    std::int64_t newest = 0;

    void add(const LinkTimes &other)
    {
        if (other.oldest == 0)
            return;
        oldest = oldest == 0 ? other.oldest : std::min(oldest, other.oldest);
        newest = std::max(newest, other.newest);
    }
};

} // namespace linkwright
