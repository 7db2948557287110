// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace linkwright::posix {

/// The physical path of the folder relative paths start from (getcwd(3)).
Result<NativePath> currentFolder();

/// The physical path of an open folder, found by climbing: in each parent the entry that is the folder below it.
/// Slow, and needs readable parents; for paths longer than the system can tell and for systems without /proc.
Result<NativePath> climbToRoot(int folder);

} // namespace linkwright::posix
