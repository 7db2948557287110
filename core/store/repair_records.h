// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/cause.h"
#include "scan/scan.h"

#include <string>
#include <vector>

namespace linkwright {

/// A cause as a line of JSON. `example`: the place of one of its links; `reasons`: sentences, one a candidate.
std::string causeRecord(const Cause &cause, const NativePath &example, const std::vector<std::string> &reasons);

/// The closing line: what a scan would say, how many causes there were, and what is broken still.
std::string repairSummaryRecord(const ScanReport &report, std::size_t causes, std::uint64_t remaining);

} // namespace linkwright
