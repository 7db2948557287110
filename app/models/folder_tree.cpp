// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_tree.h"

#include "base/shared_folder.h"
#include "models/expanded_folder.h"

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

void add(FolderCounts &sum, const FolderCounts &counts)
{
    sum.entries += counts.entries;
    sum.links += counts.links;
    sum.awaited += counts.awaited;
    sum.hidden += counts.hidden;
    for (std::size_t at = 0; at < sum.health.size(); ++at)
        sum.health[at] += counts.health[at];
    for (std::size_t at = 0; at < sum.styles.size(); ++at)
        sum.styles[at] += counts.styles[at];
}

bool isFolder(const Entry *entry)
{
    return entry != nullptr && entry->type == NodeType::Folder;
}

} // namespace

FolderTree::FolderTree(FolderModel &root, const FileSystem *files, QObject *parent)
    : QAbstractItemModel(parent)
    , m_files(files)
    , m_root(std::make_unique<Branch>())
{
    m_root->entries = &root;
    m_tidy.setSingleShot(true);
    m_tidy.setInterval(0ms);
    connect(&m_tidy, &QTimer::timeout, this, &FolderTree::tidy);
    connect(&root, &FolderModel::viewChanged, this,
            [this] { forEach(*m_root, [this](Branch &branch) { branch.entries->showLike(*m_root->entries); }); });
    follow(*m_root);
    m_tidy.start();
}

FolderTree::~FolderTree()
{
    FolderModel &root = *m_root->entries;
    root.disconnect(this);
    bury(std::move(m_root));
    root.keep({});
}

void FolderTree::setFolder(const NativePath &folder)
{
    m_root->folder = folder;
}

FolderTree::Branch *FolderTree::branchAt(const QModelIndex &folder) const
{
    if (!folder.isValid())
        return m_root.get();
    const auto &below = branchOf(folder)->below;
    const Entry *one = below.empty() ? nullptr : entry(folder);
    const auto found = one != nullptr ? below.find(one->name) : below.end();
    const bool isIt = found != below.end() && found->second->row.row() == folder.row();
    return isIt ? found->second.get() : nullptr; // one that is gone may for a while stand beside one that came
}

QModelIndex FolderTree::indexOf(const Branch &branch) const
{
    return branch.above == nullptr ? QModelIndex() : createIndex(branch.row.row(), 0, branch.above);
}

void FolderTree::expand(const QModelIndex &folder)
{
    const Entry *one = entry(folder);
    if (!isFolder(one) || isExpanded(folder))
        return;
    Branch &above = *branchOf(folder);
    if (above.below.contains(one->name)) {
        Q_EMIT closed(folder);
        return;
    }
    auto branch = std::make_unique<Branch>();
    branch->above = &above;
    branch->row = above.entries->index(folder.row(), 0);
    branch->folder = above.folder / one->name;
    branch->reader = new ExpandedFolder(branch->folder); // until bury()
    branch->entries = &branch->reader->entries();
    branch->entries->showLike(*m_root->entries);
    Branch &made = *above.below.emplace(one->name, std::move(branch)).first->second;
    follow(made);
    m_tidy.start();
    made.reader->askInView([this, &made] { return m_inView ? m_inView(*made.entries) : std::vector<std::string>(); });
    if (m_files != nullptr)
        made.reader->open(*m_files);
}

void FolderTree::collapse(const QModelIndex &folder)
{
    Branch *branch = branchAt(folder);
    if (branch != nullptr && branch != m_root.get())
        close(*branch);
}

/// Its rows go first, so that whoever has one of them lets it go.
void FolderTree::close(Branch &branch)
{
    Branch &above = *branch.above;
    const auto at = std::ranges::find_if(above.below, [&](const auto &one) { return one.second.get() == &branch; });
    const int rows = branch.entries->rowCount();
    if (rows > 0)
        beginRemoveRows(indexOf(branch), 0, rows - 1);
    auto gone = std::move(at->second);
    above.below.erase(at);
    if (rows > 0)
        endRemoveRows();
    bury(std::move(gone));
    m_tidy.start();
}

/// It may be the model of this very branch that is speaking.
void FolderTree::bury(std::unique_ptr<Branch> branch)
{
    forEach(*branch, [this](const Branch &one) {
        if (one.reader == nullptr)
            return;
        one.entries->disconnect(this);
        one.reader->disconnect(this);
        one.reader->askInView({});
        one.reader->deleteLater();
    });
}

void FolderTree::refresh()
{
    forEach(*m_root, [](Branch &branch) {
        if (branch.reader != nullptr)
            branch.reader->refresh();
    });
}

void FolderTree::tidy()
{
    forEach(*m_root, [](Branch &branch) {
        std::set<std::string> names;
        for (const auto &[name, one] : branch.below)
            names.insert(name);
        branch.entries->keep(std::move(names));
    });
    Q_EMIT countsChanged();
    lighten();
}

bool FolderTree::isFull() const
{
    int rows = 0;
    forEach(*m_root, [&rows](const Branch &branch) { rows += branch.entries->rowCount(); });
    return rows > mostRows;
}

/// The largest go until there is room.
void FolderTree::lighten()
{
    if (m_root->entries->rowCount() > mostRows) {
        Q_EMIT tooLarge();
        return;
    }
    while (isFull()) {
        Branch *largest = nullptr;
        forEach(*m_root, [&](Branch &branch) {
            if (branch.above && (!largest || branch.entries->rowCount() > largest->entries->rowCount()))
                largest = &branch;
        });
        const QPersistentModelIndex folder = indexOf(*largest);
        const NativePath place = largest->folder;
        close(*largest);
        Q_EMIT closed(folder);
        Q_EMIT noRoomFor(place);
    }
}

const Entry *FolderTree::entry(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this ? branchOf(index)->entries->entry(index.row()) : nullptr;
}

const NativePath &FolderTree::folderOf(const QModelIndex &index) const
{
    return index.isValid() ? branchOf(index)->folder : m_root->folder;
}

FolderModel *FolderTree::entriesOf(const QModelIndex &folder) const
{
    const Branch *branch = branchAt(folder);
    return branch != nullptr ? branch->entries : nullptr;
}

void FolderTree::walk(const Visitor &visit) const
{
    walk(*m_root, visit);
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as a person has expanded folders
bool FolderTree::walk(const Branch &branch, const Visitor &visit) const
{
    const auto below = sorted(branch);
    auto next = below.begin();
    for (int row = 0; row < branch.entries->rowCount(); ++row) {
        if (!visit(branch.folder, *branch.entries->entry(row)))
            return false;
        if (next == below.end() || (*next)->row.row() != row)
            continue;
        if (!walk(**next, visit))
            return false;
        ++next;
    }
    return true;
}

std::vector<FolderTree::Branch *> FolderTree::sorted(const Branch &branch)
{
    std::vector<Branch *> below;
    below.reserve(branch.below.size());
    for (const auto &[name, one] : branch.below)
        below.push_back(one.get());
    std::ranges::sort(below, {}, [](const Branch *one) { return one->row.row(); });
    return below;
}

/// From top to bottom. What is visited may lose what is below it.
void FolderTree::forEach(Branch &branch, const std::function<void(Branch &branch)> &visit) const
{
    std::vector<Branch *> left{&branch};
    while (!left.empty()) {
        Branch *one = left.back();
        left.pop_back();
        visit(*one);
        const auto below = sorted(*one);
        left.insert(left.end(), below.rbegin(), below.rend());
    }
}

std::vector<FolderTree::Part> FolderTree::parts() const
{
    std::vector<Part> parts;
    forEach(*m_root, [&](const Branch &branch) { parts.emplace_back(indexOf(branch), branch.entries); });
    return parts;
}

FolderCounts FolderTree::counts() const
{
    FolderCounts sum;
    forEach(*m_root, [&sum](const Branch &branch) { add(sum, branch.entries->counts()); });
    return sum;
}

std::vector<NativePath> FolderTree::realFolders() const
{
    std::vector<NativePath> folders;
    forEach(*m_root, [&folders](const Branch &branch) {
        if (branch.reader != nullptr && !branch.reader->realPath().isEmpty())
            folders.push_back(branch.reader->realPath());
    });
    return folders;
}

void FolderTree::setNotes(const NativePath &realFolder, const FolderNotes &notes)
{
    forEach(*m_root, [&](const Branch &branch) {
        if (branch.reader != nullptr && branch.reader->realPath() == realFolder)
            branch.entries->setNotes(notes);
    });
}

void FolderTree::setPointers(const NativePath &realFolder, const FolderPointers &pointers)
{
    forEach(*m_root, [&](const Branch &branch) {
        if (branch.reader != nullptr && branch.reader->realPath() == realFolder)
            branch.entries->setPointers(pointers);
    });
}

FolderNotes FolderTree::notes() const
{
    Notes all;
    forEach(*m_root, [&](const Branch &branch) {
        if (const FolderNotes &notes = branch.entries->notes()) {
            for (const auto &[name, note] : *notes)
                all.emplace(below(m_root->folder.bytes, branch.folder / name), note);
        }
    });
    return std::make_shared<const Notes>(std::move(all));
}

QModelIndex FolderTree::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= FolderModel::ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, branchAt(parent));
}

QModelIndex FolderTree::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*branchOf(index)) : QModelIndex();
}

int FolderTree::rowCount(const QModelIndex &parent) const
{
    const Branch *branch = parent.column() > 0 ? nullptr : branchAt(parent);
    return branch != nullptr ? branch->entries->rowCount() : 0;
}

int FolderTree::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : FolderModel::ColumnCount;
}

/// Of a folder that is not expanded nobody knows.
bool FolderTree::hasChildren(const QModelIndex &parent) const
{
    return parent.isValid() ? parent.column() == 0 && (isFolder(entry(parent)) || branchAt(parent) != nullptr)
                            : rowCount() > 0;
}

QVariant FolderTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FolderModel &entries = *branchOf(index)->entries;
    return entries.data(entries.index(index.row(), index.column()), role);
}

QVariant FolderTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_root->entries->headerData(section, orientation, role);
}

Qt::ItemFlags FolderTree::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const FolderModel &entries = *branchOf(index)->entries;
    const auto flags = entries.flags(entries.index(index.row(), index.column()));
    return isFolder(entry(index)) ? flags & ~Qt::ItemFlags(Qt::ItemNeverHasChildren) : flags;
}

QHash<int, QByteArray> FolderTree::roleNames() const
{
    return m_root->entries->roleNames();
}

void FolderTree::sort(int column, Qt::SortOrder order)
{
    m_root->entries->sort(column, order); // and the others follow
}

} // namespace linkwright
