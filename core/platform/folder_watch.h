// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/file_system.h"
#include "platform/watch_bell.h"

#include <memory>
#include <string>
#include <vector>

namespace linkwright {

/// What happened in a watched folder since the last time one asked.
struct FolderEvents
{
    std::vector<std::string> names; // entries made, removed, renamed or changed; each once, in no order
    bool lostTrack = false; // too much happened: list the folder again
    bool folderGone = false; // the folder itself was removed, moved away or unmounted
};

/// Watches the entries of one local folder. Not the targets of its links.
class FolderWatch
{
public:
    FolderWatch() = default;
    FolderWatch(const FolderWatch &) = delete;
    FolderWatch &operator=(const FolderWatch &) = delete;
    virtual ~FolderWatch() = default;

    /// All that happened before; never blocks.
    virtual FolderEvents take() = 0;
};

/// Starts watching an open folder of the native file system. Touches the folder: not for the GUI thread. Unsupported
/// for folders of other file systems; OutOfResources where the system has no watches left, or we want no more of them.
Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder, WatchBell bell = {});

} // namespace linkwright
