// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/intended.h"

#include <string>
#include <vector>

namespace linkwright::cli {

/// A plan as a person reads it before it is made.
struct PlanListing
{
    std::vector<std::string> lines; // one a change: what is done, and the link's health before and after
    std::string summary; // "312 changes: 298 become healthy, 2 become broken."
};

/// How many links would be broken that are not now.
std::size_t brokenBy(const Session &session, const Plan &plan);

PlanListing listPlan(const Session &session, const Intended &intended);

} // namespace linkwright::cli
