// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "models/group_model.h"

#include "text/counted.h"
#include "text/health_text.h"
#include "text/shown_name.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

constexpr auto settling = 400ms; // between a change and the new groups
constexpr int rowsInSlice = 10'000; // a few milliseconds

} // namespace

GroupModel::GroupModel(FolderModel &rows, GroupBy by, QObject *parent)
    : QAbstractItemModel(parent)
    , m_rows(rows)
    , m_by(by)
    , m_next(by)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_slice.start(0ms); });
    connect(&m_slice, &QTimer::timeout, this, &GroupModel::takeSlice);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int) {
        first < m_taken ? startAnew() : changedSoon(); // at the end: they are only taken in
    });
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &GroupModel::startAnew);
    connect(&rows, &QAbstractItemModel::rowsMoved, this, &GroupModel::startAnew);
    connect(&rows, &QAbstractItemModel::layoutChanged, this, &GroupModel::startAnew);
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        startAnew();
        m_next = LinkGroups(m_by);
        publish(); // numbers mean other entries now
    });
    connect(&rows, &QAbstractItemModel::dataChanged, this, &GroupModel::startAnew);
    m_slice.start(0ms);
}

void GroupModel::setGroupBy(GroupBy by)
{
    if (by == m_by)
        return;
    m_by = by;
    startAnew();
    m_soon.stop();
    m_slice.start(0ms);
}

void GroupModel::startAnew()
{
    m_next = LinkGroups(m_by);
    m_taken = 0;
    changedSoon();
}

void GroupModel::changedSoon()
{
    if (!m_soon.isActive() && !m_slice.isActive())
        m_soon.start(settling);
}

void GroupModel::takeSlice()
{
    const int end = std::min(m_rows.rowCount(), m_taken + rowsInSlice);
    for (; m_taken < end; ++m_taken)
        m_next.add(m_rows.idAt(m_taken), *m_rows.entry(m_taken));
    if (m_taken < m_rows.rowCount())
        return;
    m_slice.stop();
    publish();
}

/// What is selected and expanded stays so, wherever it stands now.
void GroupModel::publish()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = std::exchange(m_groups, m_next.sorted());
    movePersistent(before);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT regrouped();
}

void GroupModel::movePersistent(const std::vector<LinkGroup> &before)
{
    const QModelIndexList old = persistentIndexList();
    if (old.isEmpty())
        return;
    std::unordered_map<std::string, std::size_t> groups;
    std::unordered_map<EntryId, std::pair<std::size_t, int>> links;
    const auto nameOf = [](const LinkGroup &group) { return group.key + '\0' + std::string(healthWord(group.health)); };
    for (std::size_t at = 0; at < m_groups.size(); ++at) {
        groups.emplace(m_by == GroupBy::Folder ? m_groups[at].key : nameOf(m_groups[at]), at);
        const auto shown = std::min<std::size_t>(m_groups[at].links.size(), mostShown);
        for (std::size_t row = 0; row < shown; ++row)
            links.emplace(m_groups[at].links[row], std::pair(at, static_cast<int>(row)));
    }
    QModelIndexList now;
    for (const QModelIndex &index : old) {
        QModelIndex moved;
        if (isGroup(index)) {
            const LinkGroup &group = before[static_cast<std::size_t>(index.row())];
            const auto found = groups.find(m_by == GroupBy::Folder ? group.key : nameOf(group));
            if (found != groups.end())
                moved = createIndex(static_cast<int>(found->second), index.column(), topLevel);
        } else if (const auto &ids = before[index.internalId()].links; index.row() < static_cast<int>(ids.size())) {
            const auto found = links.find(ids[static_cast<std::size_t>(index.row())]);
            if (found != links.end())
                moved = createIndex(found->second.second, index.column(), static_cast<quintptr>(found->second.first));
        }
        now.append(moved);
    }
    changePersistentIndexList(old, now);
}

const Entry *GroupModel::entry(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index) || index.internalId() >= m_groups.size())
        return nullptr;
    const auto &links = m_groups[index.internalId()].links;
    const auto row = static_cast<std::size_t>(index.row());
    return row < links.size() ? m_rows.entryOf(links[row]) : nullptr;
}

std::vector<const Entry *> GroupModel::linksOf(const QModelIndex &group) const
{
    std::vector<const Entry *> links;
    for (const EntryId id : m_groups[static_cast<std::size_t>(group.row())].links) {
        if (const Entry *one = m_rows.entryOf(id))
            links.push_back(one);
    }
    return links;
}

QModelIndex GroupModel::rowOf(std::string_view name) const
{
    const int row = m_rows.rowOf(name);
    if (row < 0)
        return {};
    const EntryId id = m_rows.idAt(row);
    for (std::size_t at = 0; at < m_groups.size(); ++at) {
        const auto &links = m_groups[at].links;
        const auto found = std::ranges::find(links, id);
        if (found != links.end())
            return found - links.begin() < mostShown ? createIndex(static_cast<int>(found - links.begin()),
                                                                   FolderModel::Name, static_cast<quintptr>(at))
                                                     : QModelIndex();
    }
    return {};
}

QModelIndex GroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= columnCount() || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex GroupModel::parent(const QModelIndex &index) const
{
    return index.isValid() && !isGroup(index) ? createIndex(static_cast<int>(index.internalId()), 0, topLevel)
                                              : QModelIndex();
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount();
    if (!isGroup(parent) || parent.column() != 0)
        return 0;
    return static_cast<int>(
        std::min<std::size_t>(m_groups[static_cast<std::size_t>(parent.row())].links.size(), mostShown));
}

int GroupModel::columnCount(const QModelIndex &) const
{
    return FolderModel::ColumnCount;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (isGroup(index))
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    if (role >= IsGroupRole)
        return role == IsGroupRole ? QVariant(false) : QVariant();
    const Entry *one = entry(index);
    if (one != nullptr && m_by == GroupBy::Folder && role == Qt::DisplayRole && index.column() == FolderModel::Name)
        return shown(split(NativePath{one->name}).name);
    return one != nullptr ? m_rows.dataOf(*one, index.column(), role) : QVariant();
}

QVariant GroupModel::groupData(const LinkGroup &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == FolderModel::Name ? QVariant(title(group)) : QVariant();
    case IsGroupRole: return true;
    case GroupHealthRole: return static_cast<int>(group.health);
    case GroupSizeRole: return static_cast<int>(group.links.size());
    default: return {};
    }
}

QString GroupModel::title(const LinkGroup &group) const
{
    QString what;
    switch (m_by) {
    case GroupBy::Folder: what = group.key.empty() ? tr("In the scanned folder itself") : shown(group.key); break;
    case GroupBy::Cause:
        what = group.key.empty() ? healthText(group.health)
                                 : healthText(group.health) + QStringLiteral(": ") + shown(group.key);
        break;
    case GroupBy::Nothing:
    case GroupBy::Health: what = healthText(group.health); break;
    }
    const QString count =
        group.links.size() > mostShown
            ? tr("%Ln links, the first %L1 are shown", nullptr, counted(group.links.size())).arg(mostShown)
            : tr("%Ln links", nullptr, counted(group.links.size()));
    return tr("%1 – %2", "what links have in common, and how many they are").arg(what, count);
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_rows.headerData(section, orientation, role);
}

Qt::ItemFlags GroupModel::flags(const QModelIndex &index) const
{
    if (isGroup(index))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (entry(index) == nullptr)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace linkwright
