// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// Holds changes that come from elsewhere (a file, the journal, undo) against the disk, one after the other, each on
/// the picture the earlier ones leave: a result each, in order. A change whose result holds already comes back without
/// one. What is not as the change expects is refused: Changed, AlreadyExists, NotFound, NotALink, LastName, …
/// Cancelled: it was stopped before, or while a file was compared with its copy.
std::vector<Result<Planned>> bindPlan(const FileSystem &files, const std::vector<Change> &changes,
                                      const StopToken &stop = {});

} // namespace linkwright
