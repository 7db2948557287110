// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/journal.h"
#include "changes/recovery.h"
#include "elevation/trusted_file_system.h"

#include <optional>
#include <vector>

namespace linkwright {

struct ElevationNeeds
{
    std::vector<bool> wanted; // one flag an intent
    std::vector<Distrusted> distrusted; // folders that no helper would act in, so that nobody is asked in vain
};

/// Where a change makes or rewrites a symbolic link, which Windows may want a right for; nothing: it does neither. What
/// is renamed, removed or a junction needs no such right.
std::optional<NativePath> folderOfNewLink(const Change &change);

/// Which changes of a batch are refused to this user as a matter of permission, and could be made by a helper. What
/// nobody may do (read-only, protected attributes) is none of these, and neither is what a helper does not take, or
/// what would make a link somebody's whose it must not be. A link that is moved and gets its new text goes with both,
/// or with none. Places are physical. One look a folder, and one an entry only where entries have rights of their own
/// (sticky folders, access lists). Stopped: none.
ElevationNeeds needElevation(const FileSystem &files, const std::vector<Intent> &intents, const StopToken &stop = {});

/// The same of a batch that was cut off. `elevated`: an administrator's rights were used for it, so what a sticky
/// folder gave to nobody but its owner is given back by them. What shares a place with one of these goes with it.
ElevationNeeds needElevationToRecover(const FileSystem &files, const std::vector<Intent> &intents, RecoveryWay way,
                                      bool elevated);

} // namespace linkwright
