// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_tree_view.h"

#include "models/table_setup.h"
#include "views/row_delegate.h"

#include <QHeaderView>

namespace linkwright {

FolderTreeView::FolderTreeView(FolderModel &root, const FileSystem &files, EntryEvents &events, QWidget *parent)
    : EntryViewOf(root, events, parent)
    , m_tree(root, &files)
    , m_look(m_tree)
{
    delegate()->setRowHeight(prepareTree(*this));
    setModel(&m_look);
    prepare(16); // for the arrows, three folders deep
    setAccessibleDescription(
        tr("The entries of the folder and, below them, of folders that are expanded; links say what they point to and "
           "how they are"));
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &folder) { m_tree.expand(m_look.mapToSource(folder)); });
    connect(this, &QTreeView::collapsed, this, &FolderTreeView::collapseRow);
    connect(&m_tree, &FolderTree::closed, this, [this](const QModelIndex &folder) { collapse(at(folder)); });
}

FolderTreeView::~FolderTreeView()
{
    setModel(nullptr); // it goes before us
}

/// Where the current row would go out of sight, the folder becomes it.
void FolderTreeView::collapseRow(const QModelIndex &folder)
{
    for (QModelIndex above = currentIndex().parent(); above.isValid(); above = above.parent()) {
        if (above == folder)
            selectionModel()->setCurrentIndex(folder, QItemSelectionModel::NoUpdate);
    }
    m_tree.collapse(m_look.mapToSource(folder));
}

QHeaderView &FolderTreeView::columns() const
{
    return *header();
}

void FolderTreeView::setFolder(const NativePath &folder)
{
    EntryView::setFolder(folder);
    m_tree.setFolder(folder);
}

const Entry *FolderTreeView::entry(const QModelIndex &index) const
{
    return m_tree.entry(m_look.mapToSource(index));
}

NativePath FolderTreeView::folderOf(const QModelIndex &index) const
{
    return m_tree.folderOf(m_look.mapToSource(index));
}

void FolderTreeView::walk(const Visitor &visit) const
{
    m_tree.walk(visit);
}

std::vector<EntryView::Part> FolderTreeView::parts() const
{
    std::vector<Part> parts;
    for (const auto &[folder, entries] : m_tree.parts())
        parts.emplace_back(at(folder), entries->rowCount());
    return parts;
}

const FolderModel *FolderTreeView::rowsBelow(const QModelIndex &parent) const
{
    return m_tree.entriesOf(m_look.mapToSource(parent));
}

QModelIndex FolderTreeView::nextRow(const QModelIndex &row) const
{
    return indexBelow(row);
}

} // namespace linkwright
