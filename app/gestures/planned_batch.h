// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"
#include "models/found_there.h"
#include "store/history.h"

#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// A batch of the history whose changes are taken back, or made again.
struct Retaking
{
    BatchId batch = 0;
    bool again = false; // made again
    std::vector<std::size_t> indexes; // of the batch's changes: one a change of the plan
    std::vector<std::size_t> settled; // of those that somebody else took back (made again) already

    bool operator==(const Retaking &) const = default;
};

/// What a gesture comes to: the changes that can be tried, and what the planner refused.
struct PlannedBatch
{
    Plan plan;
    std::vector<Error> refused;
    /// For what is refused: what was to be done there. Empty where nobody knows; else one a refusal.
    std::vector<RefusedStep> refusedSteps;
    std::size_t alreadySo = 0; // the result held before
    bool fellBackToAbsolute = false;
    std::string what; // its word in the history; empty: that of its first change
    std::optional<Retaking> retaking = std::nullopt;
    bool isPart = false; // some of what was planned is left out

    void add(Result<Planned> planned);
    void add(std::vector<Result<Planned>> planned);
    std::string word() const;
    /// Only these changes, by number, in the same order.
    PlannedBatch only(const std::vector<std::size_t> &changes) const;
};

} // namespace linkwright
