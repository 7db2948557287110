// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/stop.h"
#include "links/link_entry.h"
#include "links/link_home.h"
#include "platform/file_system.h"
#include "scan/glob.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace linkwright {

struct ScanRequest
{
    std::vector<NativePath> roots; // as typed; a root that is a link is that one item, not followed
    std::vector<Glob> exclude; // what matches is neither listed nor entered
    std::vector<Glob> include; // where there are any: only what matches one is listed; folders are entered all the same
    std::optional<unsigned> maximumDepth; // 0: the root's own entries
    bool oneFileSystem = false;
    EndDetail ends = EndDetail::Path;
    bool otherKinds = false; // deliver files, folders and the rest too, not only links
    bool justNames = false; // deliver everything that is met by name and type alone: nothing is looked at or followed
    unsigned threads = 2;
};

/// What one folder holds of what was asked for.
struct ScanBatch
{
    std::shared_ptr<const NativePath> folder; // as typed + path below; empty for a root that is an item itself
    std::vector<Entry> entries;

    /// Where an entry lives, as find(1) prints it.
    NativePath placeOf(const Entry &entry) const
    {
        return folder->isEmpty() ? NativePath{entry.name} : *folder / entry.name;
    }
};

struct ScanReport
{
    std::uint64_t entries = 0; // all that were met, links or not
    std::uint64_t links = 0;
    std::uint64_t problems = 0;
    std::uint64_t lostRoots = 0; // that were there at the beginning and not at the end; each is a problem, too
    bool complete = true; // false when stopped before the end
    std::array<std::uint64_t, healthCount> health{};
};

/// Where a scan delivers. Called from the scanning threads, one at a time.
struct ScanSink
{
    std::function<void(ScanBatch &&)> batch;
    std::function<void(const Error &)> problem; // a folder that could not be read; `where` as it would be printed
    std::function<void(const NativePath &root, const Error &)> missingRoot; // a root that is not there at all
};

/// Counters another thread may read while the scan runs.
struct ScanProgress
{
    std::atomic<std::uint64_t> entries = 0;
    std::atomic<std::uint64_t> links = 0;
    std::atomic<std::uint64_t> folders = 0;
    std::atomic<std::shared_ptr<const NativePath>> folder = nullptr; // that was begun last, as it would be printed
};

/// Walks the trees below the roots on several threads, following nothing. One locked folder never ends it; a folder
/// that is its own ancestor (bind mount) is a problem and not entered; mounts that may hang are not entered either, but
/// for those that a root lies on. Links that lead onto such mounts come last, so that they hold up no others.
/// Overlapping roots list each place once. A root that vanished meanwhile, or is another folder now, is a problem
/// (Changed): not all that was in it may have been met. Returns when all threads are done.
ScanReport scan(const FileSystem &files, const ScanRequest &request, const StopToken &stop, const ScanSink &sink,
                ScanProgress *progress = nullptr);

} // namespace linkwright
