// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_model.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t fewRows = 64;
constexpr std::size_t rowVisits = 8'000'000; // a header passes over all rows for each that goes: 2 ms in a million

} // namespace

void FolderModel::update(std::vector<Entry> present, std::vector<std::string> gone)
{
    queue({std::move(present), std::move(gone), Update::Refresh::None});
}

void FolderModel::beginRefresh()
{
    queue({{}, {}, Update::Refresh::Begins});
}

void FolderModel::endRefresh()
{
    queue({{}, {}, Update::Refresh::Ends});
}

void FolderModel::cancelRefresh()
{
    queue({{}, {}, Update::Refresh::Cancelled});
}

void FolderModel::queue(Update &&update)
{
    m_updates.push_back(std::move(update));
    workOffUpdates();
}

/// In the order they came; all wait while a thread reads the store.
void FolderModel::workOffUpdates()
{
    bool worked = false;
    for (; !m_updates.empty() && !m_arranging && !m_copying; worked = true) {
        apply(m_updates.front());
        m_updates.pop_front();
        if (!m_refreshing)
            arrangeIfNeeded();
    }
    if (worked)
        Q_EMIT countsChanged();
}

void FolderModel::apply(Update &update)
{
    switch (update.refresh) {
    case Update::Refresh::None: applyFacts(update); break;
    case Update::Refresh::Begins:
        m_refreshing = true;
        m_seen.assign(m_store->end(), false);
        break;
    case Update::Refresh::Cancelled: m_refreshing = false; break;
    case Update::Refresh::Ends: endOfRefresh(); break;
    }
}

void FolderModel::applyFacts(Update &update)
{
    for (Entry &entry : update.present)
        keepVerdict(entry);
    std::erase_if(update.present, [this](const Entry &entry) {
        const auto id = m_store->find(entry.name);
        if (id)
            markSeen(*id);
        return id && (*m_store)[*id] == entry;
    });
    if (isMuch(update.present.size() + update.gone.size())) {
        applyInBulk(update);
        return;
    }
    for (auto &entry : update.present)
        applyPresent(std::move(entry));
    for (const auto &name : update.gone)
        applyGone(name);
}

/// Too many rows to insert, move and remove one by one.
bool FolderModel::isMuch(std::size_t rows) const
{
    return rows > fewRows || (rows > 1 && rows * m_order.size() > rowVisits);
}

void FolderModel::applyPresent(Entry &&entry)
{
    const auto known = m_store->find(entry.name);
    tally(entry, true);
    if (!known) {
        const EntryId id = m_store->insert(std::move(entry));
        markSeen(id);
        if (passes(m_view.filter, (*m_store)[id]))
            insertRow(id);
        return;
    }
    const int row = rowOfId(*known); // while its old key still leads there
    tally((*m_store)[*known], false);
    m_store->replace(*known, std::move(entry));
    const bool shows = passes(m_view.filter, (*m_store)[*known]);
    if (row >= 0)
        shows ? rowChanged(row) : removeRow(row);
    else if (shows)
        insertRow(*known);
}

void FolderModel::applyGone(std::string_view name)
{
    const auto id = m_store->find(name);
    if (!id)
        return;
    if (const int row = rowOfId(*id); row >= 0)
        removeRow(row);
    tally((*m_store)[*id], false);
    m_store->remove(*id);
}

/// Many at once: rows that change do so where they are, new ones come at the end, and the next arrangement does the
/// rest. Moving each row by itself would cost the time of all rows, each time.
void FolderModel::applyInBulk(Update &update)
{
    std::vector<EntryId> rows;
    bool isMoved = false;
    for (auto &entry : update.present) {
        tally(entry, true);
        if (const auto known = m_store->find(entry.name)) {
            isMoved |= replaceInPlace(*known, std::move(entry));
            continue;
        }
        const EntryId id = m_store->insert(std::move(entry));
        markSeen(id);
        if (passes(m_view.filter, (*m_store)[id]))
            rows.push_back(id);
    }
    for (const auto &name : update.gone)
        letDie(name);
    insertAtEnd(rows);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    // To sort a million rows anew for each few thousand verdicts would never end.
    const bool mayWait = rows.empty() && m_dying.empty() && m_counts.awaited > 0;
    if (!mayWait && (isMoved || !rows.empty() || !m_dying.empty() || m_settleTimer.isActive()))
        unsettle();
    else if (isMoved && !m_settleTimer.isActive())
        m_settleTimer.start();
}

/// Whether the row may not be where it belongs now.
bool FolderModel::replaceInPlace(EntryId id, Entry &&entry)
{
    const Entry &before = (*m_store)[id];
    tally(before, false);
    const bool moves =
        !standAlike(before, entry, m_shown.sort) || passes(m_view.filter, before) != passes(m_view.filter, entry);
    m_store->replace(id, std::move(entry));
    return moves;
}

/// A listing that leaves the verdict for later does not take back one that is known.
void FolderModel::keepVerdict(Entry &entry) const
{
    if (!entry.link || !entry.link->isAwaited())
        return;
    const auto id = m_store->find(entry.name);
    if (!id)
        return;
    const Entry &known = (*m_store)[*id];
    if (known.link && known.type == entry.type && known.link->target == entry.link->target)
        entry.link = known.link;
}

/// The next arrangement is for all rows.
void FolderModel::unsettle()
{
    m_sortedRows = 0;
    m_needsArranging = true;
}

void FolderModel::letDie(std::string_view name)
{
    const auto id = m_store->find(name);
    if (!id)
        return;
    tally((*m_store)[*id], false);
    m_store->forgetName(*id);
    m_dying.push_back(*id);
}

void FolderModel::markSeen(EntryId id)
{
    if (!m_refreshing)
        return;
    if (m_seen.size() <= id)
        m_seen.resize(m_store->end());
    m_seen[id] = true;
}

/// What the listing did not find again is gone.
void FolderModel::endOfRefresh()
{
    m_refreshing = false;
    Update unseen;
    for (EntryId id = 0; id < m_seen.size(); ++id) {
        if (!m_seen[id] && m_store->find((*m_store)[id].name) == id)
            unseen.gone.push_back((*m_store)[id].name);
    }
    m_seen = {};
    applyFacts(unseen);
}

/// The facts of a row changed: it may belong somewhere else now.
void FolderModel::rowChanged(int row)
{
    const auto at = [this](int one) { return m_order[static_cast<std::size_t>(one)]; };
    int place = row; // it goes in front of the row that is there now
    if (row > 0 && row < m_sortedRows && isBefore(at(row), at(row - 1)))
        place = placeFor(at(row), 0, row);
    else if (row + 1 < m_sortedRows && isBefore(at(row + 1), at(row)))
        place = placeFor(at(row), row + 1, m_sortedRows);
    if (place != row) {
        beginMoveRows({}, row, row, {}, place);
        const auto first = m_order.begin() + std::min(row, place);
        const auto last = m_order.begin() + std::max(row + 1, place);
        std::rotate(first, place < row ? last - 1 : first + 1, last);
        endMoveRows();
        row = place < row ? place : place - 1;
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void FolderModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_order.erase(m_order.begin() + row);
    m_sortedRows -= row < m_sortedRows ? 1 : 0;
    endRemoveRows();
}

void FolderModel::insertRow(EntryId id)
{
    const int row = placeFor(id, 0, m_sortedRows);
    beginInsertRows({}, row, row);
    m_order.insert(m_order.begin() + row, id);
    ++m_sortedRows;
    endInsertRows();
}

bool FolderModel::isBefore(EntryId one, EntryId other) const
{
    return SortPlace((*m_store)[one], m_shown.sort).isBefore({(*m_store)[other], m_shown.sort});
}

/// The first of these sorted rows that does not stand before the entry.
int FolderModel::placeFor(EntryId id, int begin, int end) const
{
    const auto first = m_order.begin() + begin;
    const auto last = m_order.begin() + end;
    const SortPlace wanted((*m_store)[id], m_shown.sort);
    const auto place = std::lower_bound(first, last, wanted, [this](EntryId one, const SortPlace &other) {
        return SortPlace((*m_store)[one], m_shown.sort).isBefore(other);
    });
    return static_cast<int>(place - m_order.begin());
}

int FolderModel::rowOfId(EntryId id) const
{
    const int likely = placeFor(id, 0, m_sortedRows);
    if (likely < m_sortedRows && m_order[static_cast<std::size_t>(likely)] == id)
        return likely;
    const auto found = std::ranges::find(m_order, id); // filtered out, or not in order yet
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

} // namespace linkwright
