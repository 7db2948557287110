// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <functional>

namespace linkwright {

/// std::ranges::contains, which g++ 12 does not have yet.
template<typename Range, typename Value, typename Projection = std::identity>
bool contains(const Range &range, const Value &value, Projection projection = {})
{
    return std::ranges::find(range, value, projection) != std::ranges::end(range);
}

} // namespace linkwright
