// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_preview.h"
#include "models/plan_model.h"

#include <QString>

#include <vector>

namespace linkwright {

/// "312 changes: 298 become healthy, 2 become broken, 12 stay healthy. 3 cannot be made." `checked`: the counts are of
/// the plan as it stands; else it is said that it is being looked at.
QString countsSentence(const PlanCounts &counts, bool checked);
/// "298 done, 2 refused, 3 not reached."
QString outcomeSentence(const PlanCounts &counts);
/// "3 other links here become broken, 1 becomes healthy." Empty for none.
QString othersSentence(const std::vector<OtherLink> &others);
/// The first of them, a line each.
QString othersList(const std::vector<OtherLink> &others);

} // namespace linkwright
