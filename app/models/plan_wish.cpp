// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_wish.h"

namespace linkwright {

const Change &PlanWish::change(std::size_t number) const
{
    const auto found = edited.find(number);
    return found != edited.end() ? found->second : plan->changes[number];
}

Plan PlanWish::make() const
{
    Plan made;
    made.changes.reserve(numbers.size());
    for (const std::size_t number : numbers)
        made.changes.push_back(change(number));
    return made;
}

} // namespace linkwright
