// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/tree_inventory.h"

#include <optional>

namespace linkwright {

/// Makes a copy of the tree, entry by entry, at the free place `to`, and notes what stands for each: bytes, texts,
/// owners, permissions, attributes and times; names of one file are names of one file there. Until it is whole nobody
/// else can look into it. All of it is on the disk then, but for the name of its top. Gives what could not be kept
/// (MarksLost). On failure some of it may be left: see clearCopy(). Changed: an entry is another by now. Unsupported:
/// the file system there, or this system, cannot keep such things at all.
Result<std::optional<Error>> copyTree(const OpenPlace &from, TreeInventory &tree, const OpenPlace &to,
                                      const CopyWatch &watch);

/// Removes what copyTree() made, and nothing else. False: something of it is left.
bool clearCopy(const OpenPlace &from, const TreeInventory &tree, const OpenPlace &to);

} // namespace linkwright
