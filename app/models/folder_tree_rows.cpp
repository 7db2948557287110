// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/expanded_folder.h"
#include "models/folder_tree.h"

// What becomes of the rows of a branch becomes of ours.

namespace linkwright {

void FolderTree::follow(Branch &branch)
{
    followRows(branch);
    followOrder(branch);
    followReset(branch);
    connect(branch.entries, &FolderModel::countsChanged, this, &FolderTree::countsChanged);
    if (branch.reader == nullptr)
        return;
    connect(branch.reader, &ExpandedFolder::opened, this,
            [this, &branch] { Q_EMIT opened(branch.reader->realPath()); });
    connect(branch.reader, &ExpandedFolder::failed, this, [this, &branch](const Error &error, bool wasOpened) {
        const NativePath folder = branch.folder;
        if (!wasOpened) {
            const QPersistentModelIndex index = indexOf(branch);
            close(branch);
            Q_EMIT closed(index);
        }
        Q_EMIT failed(folder, error);
    });
    connect(branch.reader, &ExpandedFolder::wayChanged, this,
            [this, &branch](const NameList &names) { Q_EMIT wayChanged(branch.folder, names); });
    connect(branch.reader, &ExpandedFolder::gone, this, [this, &branch] {
        const QPersistentModelIndex index = indexOf(branch);
        close(branch);
        Q_EMIT closed(index);
    });
}

void FolderTree::followRows(Branch &branch)
{
    const FolderModel *rows = branch.entries;
    connect(
        rows, &QAbstractItemModel::rowsAboutToBeInserted, this,
        [this, &branch](const QModelIndex &, int first, int last) { beginInsertRows(indexOf(branch), first, last); });
    connect(rows, &QAbstractItemModel::rowsInserted, this, [this] {
        endInsertRows();
        if (isFull())
            m_tidy.start();
    });
    connect(
        rows, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this, &branch](const QModelIndex &, int first, int last) { beginRemoveRows(indexOf(branch), first, last); });
    connect(rows, &QAbstractItemModel::rowsRemoved, this, [this, &branch] {
        endRemoveRows();
        dropLost(branch);
    });
    connect(rows, &QAbstractItemModel::dataChanged, this,
            [this, &branch](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                Q_EMIT dataChanged(createIndex(first.row(), first.column(), &branch),
                                   createIndex(last.row(), last.column(), &branch), roles);
                dropChanged(branch, first.row(), last.row());
            });
}

void FolderTree::followOrder(Branch &branch)
{
    const FolderModel *rows = branch.entries;
    connect(rows, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this, &branch](const QModelIndex &, int first, int last, const QModelIndex &, int before) {
                beginMoveRows(indexOf(branch), first, last, indexOf(branch), before);
            });
    connect(rows, &QAbstractItemModel::rowsMoved, this, [this] { endMoveRows(); });
    connect(rows, &QAbstractItemModel::layoutAboutToBeChanged, this, [this, &branch] {
        Q_EMIT layoutAboutToBeChanged({QPersistentModelIndex(indexOf(branch))}, VerticalSortHint);
        rememberRows(branch);
    });
    connect(rows, &QAbstractItemModel::layoutChanged, this, [this, &branch] {
        moveRows();
        Q_EMIT layoutChanged({QPersistentModelIndex(indexOf(branch))}, VerticalSortHint);
    });
}

/// The model of a folder below that is reset has no rows for now.
void FolderTree::followReset(Branch &branch)
{
    const FolderModel *rows = branch.entries;
    connect(rows, &QAbstractItemModel::modelAboutToBeReset, this, [this, &branch] {
        const int count = branch.entries->rowCount();
        branch.hadRows = count > 0;
        if (branch.above == nullptr)
            beginResetModel();
        else if (branch.hadRows)
            beginRemoveRows(indexOf(branch), 0, count - 1);
    });
    connect(rows, &QAbstractItemModel::modelReset, this, [this, &branch] {
        if (branch.above != nullptr && branch.hadRows)
            endRemoveRows();
        dropLost(branch);
        if (branch.above == nullptr)
            endResetModel();
    });
}

void FolderTree::rememberRows(Branch &branch)
{
    m_moved.clear();
    for (const QModelIndex &index : persistentIndexList()) {
        if (branchOf(index) == &branch)
            m_moved.emplace_back(index, branch.entries->index(index.row(), index.column()));
    }
}

void FolderTree::moveRows()
{
    QModelIndexList before;
    QModelIndexList after;
    for (const auto &[index, moved] : m_moved) {
        before.append(index);
        after.append(moved.isValid() ? createIndex(moved.row(), moved.column(), index.internalPointer())
                                     : QModelIndex());
    }
    m_moved.clear();
    changePersistentIndexList(before, after);
}

/// Folders whose row is gone take theirs with them.
void FolderTree::dropLost(Branch &branch)
{
    for (auto at = branch.below.begin(); at != branch.below.end();) {
        if (at->second->row.isValid()) {
            ++at;
            continue;
        }
        bury(std::move(at->second));
        at = branch.below.erase(at);
        m_tidy.start();
    }
}

/// What is no folder any more has no rows below it.
void FolderTree::dropChanged(Branch &branch, int first, int last)
{
    for (Branch *below : sorted(branch)) {
        const int row = below->row.row();
        if (row < first || row > last || branch.entries->entry(row)->type == NodeType::Folder)
            continue;
        const QPersistentModelIndex index = indexOf(*below);
        close(*below);
        Q_EMIT closed(index);
    }
}

} // namespace linkwright
