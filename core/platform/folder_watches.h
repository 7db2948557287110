// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/file_system.h"
#include "platform/watch_bell.h"

#include <memory>
#include <string>
#include <vector>

namespace linkwright {

/// One thing that happened in one of many watched folders.
struct WatchedChange
{
    int folder = 0; // as FolderWatches::add() said
    std::string name; // the entry that was made, removed, renamed or given other rights; empty: the folder itself
    bool isOver = false; // the folder is no longer watched: it was removed, or its file system unmounted

    bool operator==(const WatchedChange &) const = default;
};

/// What happened since the last time one asked.
struct WatchedChanges
{
    std::vector<WatchedChange> changes; // each once, in no order
    bool lostTrack = false; // too much happened: anything may have changed
};

/// Watches the names in many folders at once, for those who care which exist and not what is in them: what is written
/// to a file is not told. Holds no folder open, so nothing is kept from being unmounted. One thread at a time.
class FolderWatches
{
public:
    FolderWatches() = default;
    FolderWatches(const FolderWatches &) = delete;
    FolderWatches &operator=(const FolderWatches &) = delete;
    virtual ~FolderWatches() = default;

    /// Starts watching an open folder of the native file system, and says its number: the same for the same folder.
    /// OutOfResources: the system has no watches left for this user, or we want no more of them.
    virtual Result<int> add(const Folder &folder) = 0;
    /// Stops watching it; what happened there before may still be told. Unknown numbers do no harm.
    virtual void remove(int folder) = 0;
    /// All that happened before; never blocks.
    virtual WatchedChanges take() = 0;
};

/// Unsupported where the system has nothing of the kind, or it would keep folders open. The bell is also rung when
/// something was mounted or unmounted: FileSystem::mounts() tells then.
Result<std::unique_ptr<FolderWatches>> makeFolderWatches(WatchBell bell = {});

} // namespace linkwright
