// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/entry_view_of.h"
#include "views/folder_look.h"

#include <QTreeView>

namespace linkwright {

/// The tree of one folder: its rows as in the table, and below each folder that is expanded the rows of that one.
class FolderTreeView : public EntryViewOf<QTreeView>
{
    Q_OBJECT

public:
    /// `root`: the rows of the folder on screen, which stay the caller's. `files`: reads what is expanded.
    FolderTreeView(FolderModel &root, const FileSystem &files, EntryEvents &events, QWidget *parent = nullptr);
    FolderTreeView(const FolderTreeView &) = delete;
    FolderTreeView &operator=(const FolderTreeView &) = delete;
    ~FolderTreeView() override;

    FolderTree &tree() { return m_tree; }
    const FolderTree &tree() const { return m_tree; }
    LinkLook &look() { return m_look; }
    QModelIndex at(const QModelIndex &treeIndex) const { return m_look.mapFromSource(treeIndex); }

    QHeaderView &columns() const override;
    void setFolder(const NativePath &folder) override;
    const Entry *entry(const QModelIndex &index) const override;
    NativePath folderOf(const QModelIndex &index) const override;
    void walk(const Visitor &visit) const override;

protected:
    std::vector<Part> parts() const override;
    const FolderModel *rowsBelow(const QModelIndex &parent) const override;
    QModelIndex nextRow(const QModelIndex &row) const override;

private:
    void collapseRow(const QModelIndex &folder);

    FolderTree m_tree;
    FolderLook m_look;
};

} // namespace linkwright
