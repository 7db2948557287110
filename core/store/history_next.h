// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"
#include "store/history_file.h"

namespace linkwright {

/// See History::nextToUndo() and nextToRedo(). A journal of before batches could be passed over will do.
Result<std::optional<BatchId>> findToUndo(const HistoryFile &file, std::uint32_t user);
Result<std::optional<BatchId>> findToRedo(const HistoryFile &file, std::uint32_t user);

/// See History::passOver().
Result<void> passOverBatch(const HistoryFile &file, BatchId batch, History::Way way);

/// In SQL, what the file keeps of a batch that is passed over: bits, one a way.
Result<std::string> passedOverBits(const HistoryFile &file);
std::int64_t passedOverBit(History::Way way);

} // namespace linkwright
