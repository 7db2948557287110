// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "store/saved_scan.h"

#include <functional>

namespace linkwright {

/// Scans anew what a saved scan lists, for a difference: with what stands now where it knows of links. Writes nothing.
/// `missingRoot`: a root that is not there. Cancelled: it was stopped.
Result<SavedScan> scanAgain(const FileSystem &files, const SavedScan &before, unsigned threads, const StopToken &stop,
                            ScanProgress *progress,
                            const std::function<void(const NativePath &root, const Error &error)> &missingRoot);

} // namespace linkwright
