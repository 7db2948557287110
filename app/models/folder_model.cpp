// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_model.h"

#include "jobs/entry_source.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t manyHits = 64;
constexpr std::chrono::milliseconds betweenSettling{1500};

} // namespace

std::uint64_t FolderCounts::broken() const
{
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < health.size(); ++at)
        sum += countsAsBroken(static_cast<Health>(at)) ? health[at] : 0;
    return sum;
}

FolderModel::FolderModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(std::make_shared<FolderStore>())
{
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(betweenSettling);
    connect(&m_settleTimer, &QTimer::timeout, this, [this] {
        unsettle();
        if (!m_refreshing)
            arrangeIfNeeded();
    });
}

FolderModel::~FolderModel()
{
    m_stopArranging.request_stop();
    letGo(std::move(m_store)); // a million entries take their time
}

void FolderModel::follow(EntrySource *source)
{
    connect(source, &EntrySource::opened, this, [this] {
        m_fillsByUpdate = false;
        reset();
    });
    connect(source, &EntrySource::refreshing, this, [this] {
        m_fillsByUpdate = true;
        beginRefresh();
    });
    connect(source, &EntrySource::entriesFound, this, [this](const EntryBatch &batch) {
        m_fillsByUpdate ? update(std::move(*batch), {}) : append(std::move(*batch));
    });
    connect(source, &EntrySource::listed, this, [this] { m_fillsByUpdate ? endRefresh() : complete(); });
    connect(source, &EntrySource::endedEarly, this, [this] { m_fillsByUpdate ? cancelRefresh() : complete(); });
    connect(source, &EntrySource::changed, this,
            [this](const EntryBatch &present, const NameList &gone) { update(std::move(*present), std::move(*gone)); });
}

void FolderModel::reset()
{
    beginResetModel();
    m_stopArranging.request_stop();
    m_arrange.cancel();
    m_copy.cancel();
    m_copyWish.reset();
    m_copying = false;
    m_updates.clear();
    letGo(std::exchange(m_store, std::make_shared<FolderStore>()));
    m_order = {};
    m_notes = nullptr;
    m_pointers = nullptr;
    m_view.sort.notes = nullptr;
    m_view.sort.pointers = nullptr;
    m_view.filter.notes = nullptr;
    m_seen = {};
    m_dying = {};
    m_sortedRows = 0;
    m_shown = m_view;
    m_refreshing = m_complete = m_needsArranging = false;
    m_settleTimer.stop();
    m_counts = m_hiddenCounts = {};
    endResetModel();
    if (std::exchange(m_arranging, false))
        Q_EMIT sortingChanged(false);
    Q_EMIT countsChanged();
}

const Entry *FolderModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &(*m_store)[m_order[static_cast<std::size_t>(row)]] : nullptr;
}

int FolderModel::rowOf(std::string_view name) const
{
    const auto id = m_store->find(name);
    return id ? rowOfId(*id) : -1;
}

FolderCounts FolderModel::counts() const
{
    FolderCounts counts = m_counts;
    if (showsHidden())
        return counts;
    counts.hidden = m_hiddenCounts.entries;
    counts.entries -= m_hiddenCounts.entries;
    counts.links -= m_hiddenCounts.links;
    counts.awaited -= m_hiddenCounts.awaited;
    for (std::size_t at = 0; at < counts.health.size(); ++at)
        counts.health[at] -= m_hiddenCounts.health[at];
    for (std::size_t at = 0; at < counts.styles.size(); ++at)
        counts.styles[at] -= m_hiddenCounts.styles[at];
    return counts;
}

void FolderModel::tally(const Entry &entry, bool comes)
{
    const auto change = [&](FolderCounts &counts) {
        const auto by = [&](std::uint64_t &count) { comes ? ++count : --count; };
        by(counts.entries);
        if (entry.link) {
            by(counts.links);
            by(counts.health[static_cast<std::size_t>(entry.link->health())]);
            const StyleFacets facets = facetsOf(entry.link->style);
            for (std::size_t at = 0; at < facets.size(); ++at) {
                if (facets.test(at))
                    by(counts.styles[at]);
            }
            if (entry.link->isAwaited())
                by(counts.awaited);
        }
    };
    change(m_counts);
    if (isHidden(entry))
        change(m_hiddenCounts);
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int FolderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags FolderModel::flags(const QModelIndex &index) const
{
    if (!entry(index))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QModelIndexList FolderModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                   Qt::MatchFlags flags) const
{
    const bool typedAhead = role == Qt::DisplayRole && start.column() == Name && hits == 1
                            && flags == (Qt::MatchStartsWith | Qt::MatchWrap);
    if (!typedAhead)
        return QAbstractTableModel::match(start, role, value, hits, flags);
    const int row = nextThatStartsWith(foldedCase(value.toString().toStdString()), start.row());
    return row < 0 ? QModelIndexList() : QModelIndexList{index(row, Name)};
}

int FolderModel::nextThatStartsWith(std::string_view folded, int from) const
{
    const auto starts = [&](EntryId id) { return startsWithFolded((*m_store)[id].name, folded); };
    std::vector<EntryId> few; // in the order they lie in memory, which is ten times quicker than in that of the rows
    for (EntryId id = 0; id < m_store->end() && few.size() < manyHits; ++id) {
        if (starts(id))
            few.push_back(id);
    }
    const int count = std::max(1, rowCount());
    const auto distance = [&](int row) { return (row - from + count) % count; };
    if (few.size() == manyHits) { // then one is near
        for (int step = 0; step < rowCount(); ++step) {
            if (starts(m_order[static_cast<std::size_t>((from + step) % count)]))
                return (from + step) % count;
        }
    }
    int nearest = -1;
    for (const EntryId id : few) {
        const int row = m_store->isFree(id) ? -1 : rowOfId(id);
        if (row >= 0 && (nearest < 0 || distance(row) < distance(nearest)))
            nearest = row;
    }
    return nearest;
}

} // namespace linkwright
