// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/folder_watches.h"

namespace linkwright {

/// ReadDirectoryChangesW wants a handle of every folder, which keeps it from being renamed and its drive from being
/// ejected.
Result<std::unique_ptr<FolderWatches>> makeFolderWatches(WatchBell)
{
    return failure(ErrorKind::Unsupported, {"."});
}

} // namespace linkwright
