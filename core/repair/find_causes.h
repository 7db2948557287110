// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "repair/broken_link.h"
#include "repair/cause.h"
#include "repair/repair_request.h"

#include <vector>

namespace linkwright {

/// Groups broken links by what they miss and searches where that may be now. The cause of most links comes first; every
/// link is in exactly one. Nothing is changed. Stopped: what was found until then, and nothing of it is likely.
std::vector<Cause> findCauses(const FileSystem &files, const std::vector<BrokenLink> &links,
                              const RepairRequest &request, const StopToken &stop = {});

/// Where a link would end if a candidate of its cause was taken.
NativePath endOf(const BrokenLink &link, const Cause &cause, const Candidate &candidate, const Heal &heal);

} // namespace linkwright
