// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history_runs.h"

namespace linkwright {

/// See History: the same questions, asked of the book.
Result<std::vector<History::CutOff>> findCutOff(HistoryBook &book, History::Hold hold);
Result<void> endCutOff(HistoryBook &book, const History::CutOff &run, const std::vector<Standing> &standings);

} // namespace linkwright
