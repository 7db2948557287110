// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"
#include "store/history_file.h"

namespace linkwright {

/// See History::prune(); also gives the room back to the disk.
Result<std::size_t> pruneBatches(const HistoryFile &file, const HistoryLimits &limits);

} // namespace linkwright
