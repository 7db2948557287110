// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/change_text.h"
#include "models/plan_keys.h"
#include "models/plan_model.h"

// What the rows of a plan are sorted by.

namespace linkwright {

std::shared_ptr<const PlanKeys> PlanModel::keys(int column) const
{
    auto keys = std::make_shared<PlanKeys>();
    if (column != Place && column != PointsTo && column != WillPointTo) {
        for (const Row &row : m_rows)
            keys->numbers.push_back(sortNumber(row, column));
        return keys;
    }
    keys->plan = m_plan;
    keys->texts.reserve(m_rows.size());
    for (const Row &row : m_rows) {
        const std::string_view text = sortText(row, column);
        const bool stays = row.planned && !m_edited.contains(row.number) && !m_edited.contains(last(row));
        keys->texts.push_back(stays ? text : keys->copies.emplace_back(text));
    }
    return keys;
}

std::string_view PlanModel::sortText(const Row &row, int column) const
{
    if (column == Place)
        return place(row).bytes;
    if (!row.planned)
        return {};
    const Change &change = at(textNumber(row));
    const LinkTarget *target = column == PointsTo ? oldTarget(change) : newTarget(change);
    return target != nullptr ? std::string_view(target->raw) : std::string_view();
}

/// Health from good to bad; rows of which none is known come first.
int PlanModel::sortNumber(const Row &row, int column) const
{
    if (column == Remark)
        return state(row);
    const auto &health = verdict(row, column);
    return health && row.wanted ? static_cast<int>(health->health) : -1;
}

} // namespace linkwright
