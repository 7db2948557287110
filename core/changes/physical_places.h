// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "platform/file_system.h"

namespace linkwright {

/// The same plan with every place spelt the one way that holds wherever it is read: from the root, without links, "."
/// and "..". The texts of links stay as they are. A place whose way leads over a link that an earlier change of the
/// plan touches, that lies in a folder which one brings there, or whose folder cannot be opened, keeps its spelling; so
/// do all that come after a stop.
Plan withPhysicalPlaces(const FileSystem &files, Plan plan, const StopToken &stop = {});

} // namespace linkwright
