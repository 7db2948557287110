// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_model.h"
#include "models/letters.h"

#include <QString>

#include <algorithm>
#include <memory>
#include <utility>

namespace linkwright {

namespace {

constexpr EntryId sortedAtOnce = 4000; // this many take a few milliseconds, no longer than a thread's round trip
constexpr int growth = 4; // while a folder is listed, sort anew when it has so many times the rows

/// Notes and pointers stand in it only where they matter.
RowView withNotes(RowView view, const FolderNotes &notes, const FolderPointers &pointers)
{
    view.sort.pointers = view.sort.column == FolderModel::PointedTo ? pointers : nullptr;
    view.sort.notes = view.sort.column == FolderModel::Note ? notes : nullptr;
    view.filter.notes = view.filter.text.empty() ? nullptr : notes;
    return view;
}

} // namespace

bool FolderModel::isSmall() const
{
    return m_store->end() <= sortedAtOnce;
}

void FolderModel::append(std::vector<Entry> entries)
{
    Update known; // a listing may name an entry twice when the folder changes under it
    std::vector<EntryId> rows;
    for (Entry &entry : entries) {
        if (m_store->find(entry.name)) {
            known.present.push_back(std::move(entry));
            continue;
        }
        tally(entry, true);
        const bool shows = passes(m_view.filter, entry);
        const EntryId id = m_store->append(std::move(entry));
        if (shows)
            rows.push_back(id);
    }
    insertAtEnd(rows);
    if (!known.present.empty())
        queue(std::move(known));
    arrangeIfNeeded();
    Q_EMIT countsChanged();
}

void FolderModel::complete()
{
    m_complete = true;
    arrangeIfNeeded();
}

void FolderModel::insertAtEnd(const std::vector<EntryId> &ids)
{
    if (ids.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(ids.size()) - 1);
    m_order.insert(m_order.end(), ids.begin(), ids.end());
    endInsertRows();
}

void FolderModel::arrangeIfNeeded()
{
    if (m_arranging || m_copying)
        return;
    const bool rowsCame = m_sortedRows < rowCount() && (m_complete || isSmall() || rowCount() / growth >= m_sortedRows);
    if (!rowsCame && !m_needsArranging)
        return;
    m_settleTimer.stop(); // this will be in order, too
    isSmall() ? arrangeNow() : arrangeInThread();
}

void FolderModel::arrangeNow()
{
    m_rowsAtStart = m_order.size();
    show(arrange(FolderStore::Snapshot(*m_store), m_view, m_order, m_dying, {}));
}

void FolderModel::arrangeInThread()
{
    m_arranging = true;
    m_needsArranging = false;
    m_rowsAtStart = m_order.size();
    m_stopArranging = {};
    const auto work = [entries = FolderStore::Snapshot(*m_store), view = m_view, rows = m_order, dying = m_dying,
                       stop = m_stopArranging.get_token()](const StopToken &) {
        return arrange(entries, view, rows, dying, stop);
    };
    m_arrange.start<Arrangement>(this, work, [this](const Arrangement &result) { arranged(result); });
    Q_EMIT sortingChanged(true);
}

void FolderModel::arranged(const Arrangement &result)
{
    m_arranging = false;
    if (result.stopped)
        m_needsArranging = true;
    else
        show(result);
    copyInThread(); // before anything else is given the numbers that it will read
    arrangeIfNeeded(); // rows may have come, or the wish changed
    if (!m_arranging)
        Q_EMIT sortingChanged(false);
    workOffUpdates();
}

/// From the rows of now to those of the result: what is new comes in at the end, then everything finds its place, then
/// what is not wanted any more leaves from the end. So each row change is one range, and selections survive.
void FolderModel::show(const Arrangement &result)
{
    m_needsArranging = result.view != m_view;
    insertAtEnd(result.added);
    showOrder(result);
    if (!result.removed.empty()) {
        beginRemoveRows({}, rowCount() - static_cast<int>(result.removed.size()), rowCount() - 1);
        m_order.resize(m_order.size() - result.removed.size());
        endRemoveRows();
    }
    m_shown = result.view;
    m_sortedRows = static_cast<int>(result.order.size());
    for (const EntryId id : std::exchange(m_dying, {}))
        m_store->remove(id);
}

void FolderModel::showOrder(const Arrangement &result)
{
    // Rows now: [those at the start][came since][added]; then: [order][came since][removed].
    const auto came = m_order.begin() + static_cast<std::ptrdiff_t>(m_rowsAtStart);
    const auto cameEnd = m_order.end() - static_cast<std::ptrdiff_t>(result.added.size());
    const auto cameCount = static_cast<std::uint32_t>(cameEnd - came);
    std::vector<EntryId> rows;
    rows.reserve(m_order.size());
    rows.insert(rows.end(), result.order.begin(), result.order.end());
    rows.insert(rows.end(), came, cameEnd);
    rows.insert(rows.end(), result.removed.begin(), result.removed.end());
    if (rows == m_order)
        return;

    const auto ordered = static_cast<std::uint32_t>(result.order.size());
    const auto newRow = [&](int row) {
        const EntryId id = m_order[static_cast<std::size_t>(row)];
        if (id >= result.end) // came since
            return static_cast<std::uint32_t>(row) - static_cast<std::uint32_t>(m_rowsAtStart) + ordered;
        return result.rowOf[id] < ordered ? result.rowOf[id] : result.rowOf[id] + cameCount;
    };
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto &one : before)
        after.append(index(static_cast<int>(newRow(one.row())), one.column()));
    m_order = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FolderModel::changeView(const RowView &view)
{
    if (view == m_view)
        return;
    const bool countsDiffer = view.filter.showHidden != m_view.filter.showHidden;
    m_view = view;
    m_needsArranging = true;
    m_stopArranging.request_stop();
    arrangeIfNeeded();
    if (countsDiffer)
        Q_EMIT countsChanged();
    Q_EMIT viewChanged();
}

void FolderModel::sort(int column, Qt::SortOrder order)
{
    RowView view = m_view;
    view.sort = {column >= 0 && column < ColumnCount ? column : Name, order == Qt::DescendingOrder};
    changeView(withNotes(std::move(view), m_notes, m_pointers));
}

/// Rows are put in order anew only where the notes matter for it.
void FolderModel::setNotes(FolderNotes notes)
{
    if (m_notes == notes || (m_notes && notes && *m_notes == *notes))
        return;
    m_notes = std::move(notes);
    changeView(withNotes(m_view, m_notes, m_pointers));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Note), index(rowCount() - 1, Note));
}

void FolderModel::setPointers(FolderPointers pointers)
{
    if (m_pointers == pointers || (m_pointers && pointers && *m_pointers == *pointers))
        return;
    m_pointers = std::move(pointers);
    changeView(withNotes(m_view, m_notes, m_pointers));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, PointedTo), index(rowCount() - 1, PointedTo));
}

void FolderModel::setNameFilter(const QString &text)
{
    RowView view = m_view;
    view.filter.text = foldedCase(text.toStdString());
    view.filter.isPattern = view.filter.text.find_first_of("*?") != std::string::npos;
    changeView(withNotes(std::move(view), m_notes, m_pointers));
}

void FolderModel::setHealthFilter(const std::optional<std::set<linkwright::Health>> &healths)
{
    RowView view = m_view;
    view.filter.byHealth = healths.has_value();
    view.filter.healths.reset();
    for (const auto health : healths.value_or(std::set<linkwright::Health>()))
        view.filter.healths.set(static_cast<std::size_t>(health));
    changeView(view);
}

void FolderModel::setStyleFilter(StyleFacets styles)
{
    RowView view = m_view;
    view.filter.styles = styles;
    changeView(view);
}

void FolderModel::setShowHidden(bool show)
{
    RowView view = m_view;
    view.filter.showHidden = show;
    changeView(view);
}

void FolderModel::keep(std::set<std::string> names)
{
    RowView view = m_view;
    if (view.filter.kept ? *view.filter.kept == names : names.empty())
        return;
    view.filter.kept = names.empty() ? nullptr : std::make_shared<const std::set<std::string>>(std::move(names));
    changeView(view);
}

void FolderModel::showLike(const FolderModel &other)
{
    RowView view = other.m_view;
    view.filter.kept = m_view.filter.kept;
    changeView(withNotes(std::move(view), m_notes, m_pointers)); // the other's are of other links
}

} // namespace linkwright
