// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_view.h"

#include "models/row_filter.h"
#include "models/table_setup.h"

#include <QHeaderView>

#include <algorithm>

namespace linkwright {

FolderView::FolderView(FolderModel &model, QAbstractItemModel &look, EntryEvents &events, QWidget *parent)
    : EntryViewOf(model, events, parent)
{
    prepareTable(*this);
    setModel(&look);
    prepare();
    setAccessibleDescription(tr("The entries of the folder; links say what they point to and how they are"));
}

std::vector<FolderModel::RowRange> FolderView::selectedRanges() const
{
    std::vector<FolderModel::RowRange> ranges;
    for (const auto &range : selectionModel()->selection())
        ranges.push_back({range.top(), range.bottom()});
    std::ranges::sort(ranges, {}, &FolderModel::RowRange::first);
    return ranges;
}

QHeaderView &FolderView::columns() const
{
    return *horizontalHeader();
}

const Entry *FolderView::entry(const QModelIndex &index) const
{
    return root().entry(index.row());
}

NativePath FolderView::folderOf(const QModelIndex &) const
{
    return folder();
}

void FolderView::walk(const Visitor &visit) const
{
    int row = 0;
    while (row < root().rowCount() && visit(folder(), *root().entry(row)))
        ++row;
}

std::vector<EntryView::Part> FolderView::parts() const
{
    return {{QModelIndex(), root().rowCount()}};
}

const FolderModel *FolderView::rowsBelow(const QModelIndex &parent) const
{
    return parent.isValid() ? nullptr : &root();
}

QModelIndex FolderView::nextRow(const QModelIndex &row) const
{
    return row.siblingAtRow(row.row() + 1);
}

QModelIndex FolderView::nextNamed(const std::string &folded, bool skips) const
{
    const int rows = root().rowCount();
    const int from = qMax(0, currentIndex().row()) + (skips ? 1 : 0);
    for (int i = 0; i < rows; ++i) {
        const int row = (from + i) % rows;
        if (startsWithFolded(root().entry(row)->name, folded))
            return model()->index(row, FolderModel::Name);
    }
    return {};
}

} // namespace linkwright
