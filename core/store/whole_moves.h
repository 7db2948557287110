// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"

#include <vector>

namespace linkwright {

/// Changes whose two steps are one move (see areOneMove()) are made whole or not at all: a link that may not go where
/// its text would be right keeps the text that is right where it is. Where somebody made both by hand, both results
/// say so. Returns a flag for each change: it is left out because the other step of its move is refused, which is told
/// there.
std::vector<bool> keepMovesWhole(const FileSystem &files, const std::vector<Change> &changes,
                                 std::vector<Result<Planned>> &results);

} // namespace linkwright
