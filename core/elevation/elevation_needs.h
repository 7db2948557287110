// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/journal.h"
#include "platform/file_system.h"

#include <vector>

namespace linkwright {

/// Which changes of a batch are refused to this user as a matter of permission, and could be made by a helper: one flag
/// an intent. What nobody may do (read-only, protected attributes) is none of these, and neither is what a helper does
/// not take. A link that is moved and gets its new text goes with both, or with none. Places are physical.
std::vector<bool> needElevation(const FileSystem &files, const std::vector<Intent> &intents);

} // namespace linkwright
