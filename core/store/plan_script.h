// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <string>

namespace linkwright {

/// A plan as a script for any POSIX shell (dash, busybox, …) that makes the same changes, each after a look: what is
/// not as the plan expects is told on standard error and left alone, and the rest goes on. Its exit status: 0 all done,
/// 3 some, 4 none. `sh SCRIPT ROOT` puts ROOT in front of every place, so that it can be run on a copy of the tree.
/// What it does less well than apply() stands in the script itself. The places must be absolute and physical, as
/// withPhysicalPlaces() makes them.
std::string planScript(const Plan &plan);

/// Any bytes as one word of a shell.
std::string shellWord(std::string_view bytes);

} // namespace linkwright
