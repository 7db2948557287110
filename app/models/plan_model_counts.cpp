// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_model.h"

// How each row stands, and what they come to together.

namespace linkwright {

PlanModel::State PlanModel::state(const Row &row) const
{
    if (!row.planned)
        return Impossible;
    if (!row.wanted)
        return Unwanted;
    if (conflict(row))
        return Impossible;
    if (m_phase == Phase::Applied) {
        switch (row.outcome) {
        case Outcome::State::Done: return Done;
        case Outcome::State::Refused: return Refused;
        case Outcome::State::NotReached: return NotReached;
        }
    }
    return Wanted;
}

PlanModel::State PlanModel::state(int row) const
{
    return state(m_rows[static_cast<std::size_t>(row)]);
}

const PlanCounts &PlanModel::counts() const
{
    if (!m_counts)
        m_counts = counted();
    return *m_counts;
}

namespace {

bool isHealthy(const Verdict &verdict)
{
    return verdict.health == Health::Healthy;
}

/// What the health of a row that is known counts as.
std::size_t PlanCounts::*kindOf(const std::optional<Verdict> &before, const std::optional<Verdict> &after)
{
    if (!after)
        return &PlanCounts::noLink;
    if (isHealthy(*after))
        return before && isHealthy(*before) ? &PlanCounts::stillHealthy : &PlanCounts::healed;
    if (!countsAsBroken(after->health))
        return &PlanCounts::unclear;
    return before && countsAsBroken(before->health) ? &PlanCounts::stillBroken : &PlanCounts::broken;
}

} // namespace

PlanCounts PlanModel::counted() const
{
    PlanCounts counts;
    for (const Row &row : m_rows) {
        const State state = this->state(row);
        counts.impossible += state == Impossible ? 1 : 0;
        counts.done += state == Done ? 1 : 0;
        counts.refused += state == Refused ? 1 : 0;
        counts.notReached += state == NotReached ? 1 : 0;
        if (state != Wanted)
            continue;
        ++counts.changes;
        ++(row.known ? counts.*kindOf(verdict(row, HealthNow), verdict(row, HealthAfter)) : counts.checking);
    }
    return counts;
}

} // namespace linkwright
