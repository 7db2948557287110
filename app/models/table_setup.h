// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;
class QTreeView;

namespace linkwright {

/// What a table needs to stay quick with a million rows and right with hostile names: rows of one fixed height, no
/// vertical header in sight, whole rows selected, text elided in the middle so that the extension stays visible.
/// Call it before setModel(), once; sorting by click is switched on here too.
void prepareTable(QTableView &table);

/// The same for a tree of folders. Returns how high its rows are to be: a tree asks its delegate.
int prepareTree(QTreeView &tree);

} // namespace linkwright
