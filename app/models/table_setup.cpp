// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/table_setup.h"

#include "models/folder_header.h"
#include "models/folder_model.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int rowMargin = 6;

int rowHeight(const QAbstractItemView &view)
{
    const int icon = view.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &view);
    return std::max(view.fontMetrics().height(), icon) + rowMargin;
}

void prepareRows(QHeaderView &rows, int height)
{
    rows.hide();
    rows.setSectionResizeMode(QHeaderView::Fixed); // any other mode asks every row how high it wants to be
    rows.setMinimumSectionSize(height);
    rows.setDefaultSectionSize(height);
}

void prepareView(QAbstractItemView &view)
{
    view.setTextElideMode(Qt::ElideMiddle);
    view.setTabKeyNavigation(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace

void prepareTable(QTableView &table)
{
    prepareRows(*table.verticalHeader(), rowHeight(table));
    prepareView(table);
    table.setHorizontalHeader(new FolderHeader(&table));
    table.setWordWrap(false);
    table.setShowGrid(false);
    table.setCornerButtonEnabled(false);
    table.horizontalHeader()->setSortIndicator(FolderModel::Name, Qt::AscendingOrder);
    table.setSortingEnabled(true);
}

int prepareTree(QTreeView &tree)
{
    prepareView(tree);
    tree.setHeader(new FolderHeader(&tree));
    tree.setUniformRowHeights(true); // or it asks every row
    tree.setWordWrap(false);
    tree.setExpandsOnDoubleClick(false); // that opens the folder, as in a table
    tree.setAllColumnsShowFocus(true);
    tree.header()->setStretchLastSection(false);
    tree.header()->setSortIndicator(FolderModel::Name, Qt::AscendingOrder);
    tree.setSortingEnabled(true);
    return rowHeight(tree);
}

} // namespace linkwright
