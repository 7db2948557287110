// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/entry_at_home.h"

#include <vector>

namespace linkwright {

/// Points each of the links straight at its end, so that it is the only hop, links in the middle of the path counted
/// too: a result each, in order; fewer when stopped. Relative stays relative. A link that is the only hop already,
/// broken or not, is no change; a chain without an end is refused: NotFound, Loop, Denied, NotAnswering, CrossesMount,
/// …
std::vector<Result<Planned>> planFlatten(const FileSystem &files, const std::vector<NativePath> &places,
                                         const StopToken &stop = {});

/// The same for one link that was read already.
Result<Planned> flattenLink(const EntryAtHome &link);

} // namespace linkwright
