// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/tree_cursor.h"

namespace linkwright {

/// Gives folders of a tree that is to be removed the rights of their owner again, where they lack them: nothing can be
/// taken out of a folder that is read-only. What is refused shows when it is removed.
void openFolders(const TreeInventory &tree, TreeSide side, const OpenPlace &top);

/// Removes a folder that is empty. False: it is still there.
bool dropFolder(const OpenPlace &folder);

} // namespace linkwright
