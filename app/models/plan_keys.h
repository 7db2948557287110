// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// What the rows of a plan are sorted by in one column, apart from their model: for a thread.
struct PlanKeys
{
    std::vector<std::string_view> texts; // by row, where the column is sorted by text; or
    std::vector<int> numbers; // by row
    std::shared_ptr<const Plan> plan; // most texts lie here
    std::deque<std::string> copies; // the others: what is edited, or no part of the plan
};

/// These rows by their keys. Rows with the same key stay in the order they come in, either way round.
std::vector<int> sortedRows(const PlanKeys &keys, std::vector<int> rows, bool descending);

} // namespace linkwright
