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
        counts.checking += row.known ? 0 : 1;
        const auto &before = verdict(row, HealthNow);
        const auto &after = verdict(row, HealthAfter);
        if (!after)
            continue;
        const bool wasHealthy = before && before->health == Health::Healthy;
        const bool wasBroken = before && countsAsBroken(before->health);
        counts.healed += after->health == Health::Healthy && !wasHealthy ? 1 : 0;
        if (countsAsBroken(after->health))
            ++(wasBroken ? counts.stillBroken : counts.broken);
    }
    return counts;
}

} // namespace linkwright
