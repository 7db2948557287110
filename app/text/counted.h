// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>

namespace linkwright {

/// A count as tr() takes it to choose the form for one, for few, for many; beyond an int it is said as the largest.
template<std::unsigned_integral Count>
constexpr int counted(Count count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace linkwright
