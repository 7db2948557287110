// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/chain.h"
#include "scan/scan.h"

#include <functional>
#include <vector>

namespace linkwright {

/// Where ways are delivered; one at a time, from any thread.
struct ChainSink
{
    std::function<void(Chain &&)> chain; // of the link whose place is that of the first hop
    std::function<void(const Error &)> problem; // as ScanSink
    std::function<void(const NativePath &root, const Error &)> missingRoot;
};

/// Scans trees and tells the whole way of every link in them. The roots must be physical (see physicalRoot()). Links
/// that lead over others come last.
ScanReport chainsBelow(const FileSystem &files, const ScanRequest &request, const StopToken &stop,
                       const ChainSink &sink, ScanProgress *progress = nullptr);

/// Follows the links at physical places, on several threads. What is no link now is left out.
void chainsAt(const FileSystem &files, std::vector<NativePath> places, unsigned threads, const StopToken &stop,
              const std::function<void(Chain &&)> &take);

/// The one spelling of a root: absolute, and no link on the way. A root that is a link stays that link; "link/" is the
/// folder behind it.
Result<NativePath> physicalRoot(const FileSystem &files, const NativePath &absolute);

} // namespace linkwright
