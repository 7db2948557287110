// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/broken_link.h"
#include "repair/cause.h"

#include <vector>

namespace linkwright {

/// Makes one cause of those in one folder whose names are there but for the same likeness: case, normalisation or
/// extension.
void joinTwins(std::vector<Cause> &causes, const std::vector<BrokenLink> &links);

/// What two different paths are likely to have become, is likely to be neither.
void demoteDoubleClaims(std::vector<Cause> &causes, const std::vector<BrokenLink> &links);

} // namespace linkwright
