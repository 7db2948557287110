// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

// Untested: no macOS machine was at hand.

#include "platform/folder_watches.h"

namespace linkwright {

/// kqueue(2) wants every folder held open, which keeps its volume from being ejected.
Result<std::unique_ptr<FolderWatches>> makeFolderWatches(WatchBell)
{
    return failure(ErrorKind::Unsupported, {"."});
}

} // namespace linkwright
