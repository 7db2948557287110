// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/file_system.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace linkwright {

/// What happened in a watched folder since the last time one asked.
struct FolderEvents
{
    std::vector<std::string> names; // entries made, removed, renamed or changed; each once
    bool lostTrack = false; // too much happened: list the folder again
    bool folderGone = false; // the folder itself was removed, moved away or unmounted
};

/// Watches the entries of one local folder. Not the targets of its links.
class FolderWatch
{
public:
    virtual ~FolderWatch() = default;
    /// What tells that events wait, until they are taken. POSIX: a descriptor that becomes readable; Windows: the
    /// HANDLE of an event that is set. Owned by the watch.
    virtual std::intptr_t signal() const = 0;
    /// All that waits; never blocks.
    virtual FolderEvents take() = 0;
};

/// Starts watching an open folder of the native file system. Touches the folder: not for the GUI thread. Unsupported
/// for folders of other file systems and where the system has no watches left (OutOfResources).
Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder);

} // namespace linkwright
