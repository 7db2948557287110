// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <string>

/// Plans as JSON, in the form of the command line's contract:
///
///     {"linkwright_plan": 1, "changes": [{"op", "place", "before", "after", "hard"?}, …]}
///
/// `before` and `after` are what stands at the place: the text of a link, the other name of a hard link, the place
/// itself of what moves, the original of a copy; null for nothing. The identities, owners and times that a plan holds
/// are not in it: whoever reads it looks at the disk again. See plan_reader.h for the way back.
namespace linkwright {

enum class PlanLayout : std::uint8_t {
    OneLine,
    OneChangeALine, // so that an error can name the line, and two plans can be compared
};

/// The places must be absolute and without "." and "..", else no reader takes it: withPhysicalPlaces() sees to that.
std::string planJson(const Plan &plan, PlanLayout layout);

/// One change as it stands in a plan, on a line of its own.
std::string changeJsonLine(const Change &change);

} // namespace linkwright
