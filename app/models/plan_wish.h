// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace linkwright {

/// Some changes of a plan, a few of them edited. Quick to hand to a thread, however large the plan: it shares what
/// nobody changes any more.
struct PlanWish
{
    std::shared_ptr<const Plan> plan;
    std::map<std::size_t, Change> edited; // by number in the plan
    std::vector<std::size_t> numbers; // those that are meant, in order

    const Change &change(std::size_t number) const;
    /// A plan of its own; takes its time where there are very many.
    Plan make() const;
};

} // namespace linkwright
