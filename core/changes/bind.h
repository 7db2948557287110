// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// Holds changes that come from elsewhere (a file, the journal, undo) against the disk, one after the other, each on
/// the picture the earlier ones leave: a result each, in order. A change whose result holds already comes back without
/// one. What is not as the change expects is refused: Changed, AlreadyExists, NotFound, NotALink, LastName, …
std::vector<Result<Planned>> bindPlan(const FileSystem &files, const std::vector<Change> &changes);

} // namespace linkwright
