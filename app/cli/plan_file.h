// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "changes/change.h"
#include "platform/file_system.h"

namespace linkwright::cli {

/// Writes a plan to a new file, as JSON or as a script for sh; what is there already is never overwritten. Places are
/// spelt physically, so that the file holds wherever it is read.
Result<void> writePlanFile(const FileSystem &files, const NativePath &path, const Plan &plan);
Result<void> writeScriptFile(const FileSystem &files, const NativePath &path, const Plan &plan);

} // namespace linkwright::cli
