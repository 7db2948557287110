// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/table_setup.h"

#include "models/folder_header.h"
#include "models/folder_model.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int rowMargin = 6;

int rowHeight(const QTableView &table)
{
    const int icon = table.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &table);
    return std::max(table.fontMetrics().height(), icon) + rowMargin;
}

void prepareRows(QHeaderView &rows, int height)
{
    rows.hide();
    rows.setSectionResizeMode(QHeaderView::Fixed); // any other mode asks every row how high it wants to be
    rows.setMinimumSectionSize(height);
    rows.setDefaultSectionSize(height);
}

} // namespace

void prepareTable(QTableView &table)
{
    prepareRows(*table.verticalHeader(), rowHeight(table));
    table.setHorizontalHeader(new FolderHeader(&table));
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideMiddle);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.horizontalHeader()->setSortIndicator(FolderModel::Name, Qt::AscendingOrder);
    table.setSortingEnabled(true);
}

} // namespace linkwright
