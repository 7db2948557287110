// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "changes/batch_folders.h"
#include "changes/change.h"

#include <cstdint>
#include <string>

namespace linkwright {

/// Clears away what a move to another file system left that was cut off, or its way back: then the tree stands at one
/// of its two places, whole. A tree under the spare name goes when all that it holds is at the other place; of two
/// equal ones the copy goes. What holds anything that is nowhere else is left, and named (Changed). NotAnswering: the
/// other place is away, so nobody can say. Cancelled.
Result<void> clearAcross(BatchFolders &folders, const Move &move, const std::string &spareName, std::int64_t begun,
                         const StopToken &stop);

} // namespace linkwright
