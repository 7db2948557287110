// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_model.h"

#include <algorithm>

// What was found out of a plan, and what became of it.

namespace linkwright {

void PlanModel::showOutlook(const std::vector<std::size_t> &numbers, PlanOutlook outlook)
{
    PlanPreview &preview = outlook.preview;
    const std::size_t reached = std::min(numbers.size(), preview.rows.size());
    m_preview.resize(m_plan->changes.size());
    for (std::size_t i = 0; i < reached; ++i) {
        m_preview[numbers[i]] = std::move(preview.rows[i]);
        m_rows[m_rowOf[numbers[i]]].known = true;
    }
    m_found = std::move(outlook.found);
    if (reached > 0)
        rowsChanged(0, rowCount() - 1);
}

void PlanModel::beginApplying()
{
    m_phase = Phase::Applying;
    rowsChanged(0, rowCount() - 1);
}

void PlanModel::endApplying()
{
    m_phase = Phase::Choosing;
    rowsChanged(0, rowCount() - 1);
}

void PlanModel::showOutcome(Row &row, const Outcome &outcome)
{
    row.outcome = outcome.state;
    row.refused = outcome.error;
}

void PlanModel::showOutcomes(const std::vector<std::size_t> &numbers, const std::vector<Outcome> &outcomes)
{
    for (std::size_t i = 0; i < std::min(numbers.size(), outcomes.size()); ++i) {
        Row &row = m_rows[m_rowOf[numbers[i]]];
        const bool isFirst = numbers[i] == row.number;
        if (!isFirst && row.outcome != Outcome::State::Done)
            continue; // it was not moved: the reason is known
        row.halfDone = !isFirst && outcomes[i].state != Outcome::State::Done;
        showOutcome(row, outcomes[i]);
    }
    m_phase = Phase::Applied;
    m_edits.clear(); // there is nothing left to choose
    rowsChanged(0, rowCount() - 1);
}

std::vector<Refusal> PlanModel::refusals() const
{
    std::vector<Refusal> refusals;
    for (const Row &row : m_rows) {
        if (row.planned && state(row) == Refused && row.refused && comesFromThere(*row.refused, at(row.number)))
            refusals.push_back({row.number, place(row)});
    }
    return refusals;
}

void PlanModel::showFound(FoundThere found)
{
    m_found.merge(std::move(found));
    rowsChanged(0, rowCount() - 1);
}

} // namespace linkwright
