// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_keys.h"

#include <algorithm>
#include <functional>

namespace linkwright {

namespace {

template<typename Key>
void sortBy(const std::vector<Key> &keys, std::vector<int> &rows, bool descending)
{
    const auto key = [&keys](int row) { return keys[static_cast<std::size_t>(row)]; };
    if (descending)
        std::ranges::stable_sort(rows, std::ranges::greater(), key);
    else
        std::ranges::stable_sort(rows, std::ranges::less(), key);
}

} // namespace

std::vector<int> sortedRows(const PlanKeys &keys, std::vector<int> rows, bool descending)
{
    if (keys.texts.empty())
        sortBy(keys.numbers, rows, descending);
    else
        sortBy(keys.texts, rows, descending);
    return rows;
}

} // namespace linkwright
