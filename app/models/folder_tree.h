// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/folder_job.h"
#include "models/folder_model.h"

#include <QAbstractItemModel>
#include <QPersistentModelIndex>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace linkwright {

class ExpandedFolder;

/// The rows of a folder, and below each of its folders that is expanded the rows of that one, to any depth. Links are
/// never expanded, so there are no cycles.
///
/// The rows of the folder itself are those of a FolderModel that lives elsewhere and may have other views. Each
/// expanded folder has a model of its own, sorted and filtered alike, and is read and followed by itself. A filter
/// leaves out no folder that is expanded.
class FolderTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// A view of a tree lays out every row that it can show.
    static constexpr int mostRows = 50'000;

    /// `root` stays the caller's, and must stay. `files` null: nothing is read; whoever expands tells the entries.
    explicit FolderTree(FolderModel &root, const FileSystem *files, QObject *parent = nullptr);
    FolderTree(const FolderTree &) = delete;
    FolderTree &operator=(const FolderTree &) = delete;
    ~FolderTree() override;

    /// Where the rows of the root are.
    void setFolder(const NativePath &folder);

    /// Shows what is in the folder of this row; nothing when it is none.
    void expand(const QModelIndex &folder);
    void collapse(const QModelIndex &folder);
    bool isExpanded(const QModelIndex &folder) const { return branchAt(folder) != nullptr; }
    /// Who knows which links of these rows a person sees now; asked now and then.
    using LinksInView = std::function<std::vector<std::string>(const FolderModel &rows)>;
    void askInView(LinksInView links) { m_inView = std::move(links); }
    /// Reads all that is expanded again; the root is read by whoever owns it.
    void refresh();

    /// Of a row; null when there is none. Valid until the next return to the event loop.
    const Entry *entry(const QModelIndex &index) const;
    /// The folder that holds this row; for none the root.
    const NativePath &folderOf(const QModelIndex &index) const;
    /// The entries of an expanded folder, and of the root for no index; null for what is not expanded.
    FolderModel *entriesOf(const QModelIndex &folder) const;
    /// False: no further.
    using Visitor = std::function<bool(const NativePath &folder, const Entry &entry)>;
    /// One row after the other, as they stand below each other.
    void walk(const Visitor &visit) const;

    /// The root and all expanded folders, from top to bottom: their own index (none for the root) and their entries.
    using Part = std::pair<QModelIndex, const FolderModel *>;
    std::vector<Part> parts() const;
    /// Of all that is listed.
    FolderCounts counts() const;

    /// Where the folders that are expanded, and could be opened, physically are.
    std::vector<NativePath> realFolders() const;
    /// What people noted of the links of one of these; until it is opened anew.
    void setNotes(const NativePath &realFolder, const FolderNotes &notes);
    void setPointers(const NativePath &realFolder, const FolderPointers &pointers);
    /// The notes of all that is listed, those of the root among them, by the paths of the links as seen from there.
    FolderNotes notes() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QAbstractItemModel::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Nobody has said yet what is noted of its links.
    void opened(const linkwright::NativePath &realFolder);
    /// Collapsed, and not by a person: it is gone, it is no folder any more, or one of the two below.
    void closed(const QModelIndex &folder);
    /// Reading failed; when it could not even be opened, it is closed too.
    void failed(const linkwright::NativePath &folder, const linkwright::Error &error);
    /// It holds more than there is room for here, and is closed.
    void noRoomFor(const linkwright::NativePath &folder);
    /// The root alone has more rows than a view can lay out.
    void tooLarge();
    void countsChanged();
    /// Of links of an expanded folder: their verdicts are the same, but come about over other hops.
    void wayChanged(const linkwright::NativePath &folder, const linkwright::NameList &names);

private:
    /// One folder whose rows are here.
    struct Branch
    {
        Branch *above = nullptr; // null: this is the root
        QPersistentModelIndex row; // of the folder itself, among the entries of `above`
        NativePath folder;
        FolderModel *entries = nullptr;
        ExpandedFolder *reader = nullptr; // ours; null for the root
        std::map<std::string, std::unique_ptr<Branch>, std::less<>> below; // by name
        bool hadRows = false; // while its model is reset
    };
    using Moved = std::pair<QModelIndex, QPersistentModelIndex>; // a row here, and among the entries of its branch

    static Branch *branchOf(const QModelIndex &index) { return static_cast<Branch *>(index.internalPointer()); }
    Branch *branchAt(const QModelIndex &folder) const;
    QModelIndex indexOf(const Branch &branch) const;
    bool walk(const Branch &branch, const Visitor &visit) const;
    void forEach(Branch &branch, const std::function<void(Branch &branch)> &visit) const;
    static std::vector<Branch *> sorted(const Branch &branch);
    void close(Branch &branch);
    void bury(std::unique_ptr<Branch> branch);
    void tidy();
    void lighten();
    bool isFull() const;

    // folder_tree_rows.cpp: what becomes of the rows of a branch becomes of ours.
    void follow(Branch &branch);
    void followRows(Branch &branch);
    void followOrder(Branch &branch);
    void followReset(Branch &branch);
    void rememberRows(Branch &branch);
    void moveRows();
    void dropLost(Branch &branch);
    void dropChanged(Branch &branch, int first, int last);

    const FileSystem *m_files;
    LinksInView m_inView;
    std::unique_ptr<Branch> m_root;
    std::vector<Moved> m_moved; // while a branch is put in order
    QTimer m_tidy; // what must not be done while a model speaks
};

} // namespace linkwright
