// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/planned_batch.h"

namespace linkwright {

void PlannedBatch::add(Result<Planned> planned)
{
    if (!planned) {
        refused.push_back(planned.error());
        return;
    }
    fellBackToAbsolute |= planned->fellBackToAbsolute;
    if (auto &change = planned->change)
        plan.changes.push_back(std::move(*change));
    else
        ++alreadySo;
}

void PlannedBatch::add(std::vector<Result<Planned>> planned)
{
    for (auto &one : planned)
        add(std::move(one));
}

std::string PlannedBatch::word() const
{
    if (!what.empty() || plan.changes.empty())
        return what;
    return std::string(operationWord(plan.changes.front()));
}

PlannedBatch PlannedBatch::only(const std::vector<std::size_t> &changes) const
{
    PlannedBatch some;
    some.what = word();
    some.retaking = retaking;
    some.isPart = isPart || changes.size() < plan.changes.size();
    if (some.retaking)
        some.retaking->indexes.clear();
    for (const std::size_t at : changes) {
        some.plan.changes.push_back(plan.changes[at]);
        if (some.retaking)
            some.retaking->indexes.push_back(retaking->indexes[at]);
    }
    return some;
}

} // namespace linkwright
