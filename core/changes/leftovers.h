// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/batch_folders.h"
#include "changes/journal.h"

#include <cstdint>

namespace linkwright {

/// Clears away what a change that was cut off left under its spare name. What was taken out of its place goes back when
/// that is free; what is superfluous is removed. Only what is provably ours is touched: it bears the unpredictable name
/// that was journaled for it, is not older than the batch, and is what this change works with. Changed, naming it, when
/// it is not; it stays then. Cancelled, and nothing was done: it was stopped while two files were compared.
Result<void> clearLeftover(BatchFolders &folders, const FileSystem &files, const Intent &intent, std::int64_t begun,
                           const StopToken &stop);

/// Whether something of this age can be of a batch that began then; clocks of file systems may lag.
bool isOfBatch(std::int64_t changed, std::int64_t begun);

} // namespace linkwright
