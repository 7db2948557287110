// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/tree_inventory.h"

#include <optional>

namespace linkwright {

/// Removes a tree whose like is elsewhere, entry by entry. Each is looked at right before: what was written to since
/// the inventory was taken, and what came since, stays, with the folders above it. Gives the first that is left
/// (LeftOver).
std::optional<Error> removeTree(const OpenPlace &top, const TreeInventory &tree);

} // namespace linkwright
