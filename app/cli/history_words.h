// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"

#include <string>
#include <vector>

namespace linkwright::cli {

/// The record of the contract: {"batch", "time", "what", "changes", "state"}, with its line end. The time is UTC. Where
/// there is something to say also "damaged": true, "elevated": true, and "left_out": the ways, "undo" and "redo".
std::string batchRecord(const BatchInfo &batch);

/// The same as lines of CSV, under a heading.
std::string batchCsvHeader();
std::string batchCsvLine(const BatchInfo &batch);

/// A line a batch under a heading, for people; the time is local.
std::string batchTable(const std::vector<BatchInfo> &batches);

} // namespace linkwright::cli
