// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/entry_view_of.h"

#include <QTableView>

namespace linkwright {

/// The table of one folder, quick with a million rows.
class FolderView : public EntryViewOf<QTableView>
{
    Q_OBJECT

public:
    /// `look`: what dresses the rows of `model`.
    FolderView(FolderModel &model, QAbstractItemModel &look, EntryEvents &events, QWidget *parent = nullptr);

    std::vector<FolderModel::RowRange> selectedRanges() const; // from top to bottom

    QHeaderView &columns() const override;
    const Entry *entry(const QModelIndex &index) const override;
    NativePath folderOf(const QModelIndex &index) const override;
    void walk(const Visitor &visit) const override;

protected:
    std::vector<Part> parts() const override;
    const FolderModel *rowsBelow(const QModelIndex &parent) const override;
    QModelIndex nextRow(const QModelIndex &row) const override;
    QModelIndex nextNamed(const std::string &folded, bool skips) const override;
};

} // namespace linkwright
