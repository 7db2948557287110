// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "links/health.h"
#include "platform/file_system.h"

#include <optional>
#include <vector>

namespace linkwright {

/// One change of a plan as a person sees it before it is made. A move with a retarget of the same link right behind it
/// has no verdicts: the retarget's row has those of the link.
struct PlanRow
{
    std::optional<Verdict> before = std::nullopt; // of the link at the place now; none: no link there
    std::optional<Verdict> after = std::nullopt; // once the whole plan is made; a move: at its new place
    std::optional<Error> conflict = std::nullopt; // why it cannot be made after those before it

    bool operator==(const PlanRow &) const = default;
};

/// A link that the plan does not name, and whose health it changes.
struct OtherLink
{
    NativePath place;
    LinkTarget target;
    Verdict before;
    Verdict after;

    bool operator==(const OtherLink &) const = default;
};

struct PlanPreview
{
    std::vector<PlanRow> rows; // one a change, in the plan's order; fewer when stopped
    std::vector<OtherLink> others; // those whose health changes
};

/// Plays a plan on a picture of the disk and tells the health of each place before and after, and of those `others`
/// (places of links: what is on screen) that it would break or mend.
PlanPreview previewPlan(const FileSystem &files, const Plan &plan, const std::vector<NativePath> &others = {},
                        const StopToken &stop = {});

} // namespace linkwright
