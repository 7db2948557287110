// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "changes/change.h"

#include <string>

namespace linkwright::cli {

/// The versioned JSON of a plan; on one line, or indented for a file.
std::string planJson(const Plan &plan, bool oneLine);

/// One change as it stands in a plan, on a line of its own.
std::string changeJsonLine(const Change &change);

/// Writes it to a new file; what is there already is never overwritten.
Result<void> writePlanFile(const NativePath &path, const Plan &plan);

} // namespace linkwright::cli
