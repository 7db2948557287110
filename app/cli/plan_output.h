// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/intended.h"

namespace linkwright::cli {

/// Prints a plan in the format asked for.
void printPlan(Session &session, const Intended &intended);

/// Writes it to the files that --plan and --script name. False, and told, when one cannot be written.
bool writePlanFiles(Session &session, const ChangeOptions &options, const Plan &plan);

} // namespace linkwright::cli
