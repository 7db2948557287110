// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Untested: no macOS machine was at hand.

#include "platform/folder_watch.h"

namespace linkwright {

/// kqueue(2) tells that a folder changed but not which entry; until FSEvents is used, views are refreshed by hand.
Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &, WatchBell)
{
    return failure(ErrorKind::Unsupported, {"."});
}

} // namespace linkwright
