// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_rows.h"

#include "models/plan_keys.h"
#include "models/plan_model.h"
#include "models/row_filter.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t arrangedAtOnce = 4000; // this many take a few milliseconds
constexpr std::size_t filteredAtOnce = 1000; // of more than that

std::vector<bool> marked(const std::vector<int> &rows, std::size_t count)
{
    std::vector<bool> marks(count);
    for (const int row : rows)
        marks[static_cast<std::size_t>(row)] = true;
    return marks;
}

std::vector<int> without(const std::vector<int> &rows, const std::vector<bool> &marks)
{
    std::vector<int> rest;
    std::ranges::copy_if(rows, std::back_inserter(rest),
                         [&marks](int row) { return !marks[static_cast<std::size_t>(row)]; });
    return rest;
}

} // namespace

PlanRows::PlanRows(PlanModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
    , m_order(static_cast<std::size_t>(model.rowCount()))
    , m_passing(m_order.size(), true)
{
    std::ranges::generate(m_order, [row = 0]() mutable { return row++; });
    m_shown = m_placeOf = m_order;
    setSourceModel(&model);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PlanRows::passOn);
    connect(&m_filtering, &QTimer::timeout, this, &PlanRows::filterOn); // as soon as nothing else is to be done
}

void PlanRows::setText(const QString &text)
{
    std::string folded = foldedCase(text.toStdString());
    if (std::exchange(m_text, std::move(folded)) != m_text)
        filterAnew();
}

void PlanRows::setOnlyTrouble(bool only)
{
    if (std::exchange(m_onlyTrouble, only) != only)
        filterAnew();
}

bool PlanRows::isTrouble(int sourceRow) const
{
    const auto state = m_model.state(sourceRow);
    if (state == PlanModel::Impossible || state == PlanModel::Refused || state == PlanModel::NotReached)
        return true;
    const QVariant after = m_model.index(sourceRow, PlanModel::HealthAfter).data(PlanModel::HealthRole);
    return after.isValid() && countsAsBroken(static_cast<Health>(after.toInt()));
}

bool PlanRows::passes(int sourceRow) const
{
    return (!m_onlyTrouble || isTrouble(sourceRow)) && m_model.matches(sourceRow, m_text);
}

void PlanRows::filterAnew()
{
    m_passingNext.clear();
    const bool isQuick = m_text.empty() && !m_onlyTrouble;
    if (isQuick)
        m_passingNext.assign(m_order.size(), true);
    if (isQuick || m_order.size() <= arrangedAtOnce)
        filterOn();
    else
        m_filtering.start();
}

/// A bit further.
void PlanRows::filterOn()
{
    const std::size_t all = m_order.size();
    const std::size_t end = all <= arrangedAtOnce ? all : std::min(all, m_passingNext.size() + filteredAtOnce);
    while (m_passingNext.size() < end)
        m_passingNext.push_back(passes(static_cast<int>(m_passingNext.size())));
    if (end < all)
        return;
    m_filtering.stop();
    m_passing = std::exchange(m_passingNext, {});
    arrange();
}

void PlanRows::sort(int column, Qt::SortOrder order)
{
    m_sorting.cancel();
    if (column < 0) {
        std::ranges::sort(m_order);
        arrange();
        return;
    }
    const auto work = [keys = m_model.keys(column), rows = m_order, descending = order == Qt::DescendingOrder](
                          const StopToken &) { return sortedRows(*keys, rows, descending); };
    if (m_order.size() <= arrangedAtOnce)
        takeOrder(work({}));
    else
        m_sorting.start<std::vector<int>>(this, work, [this](std::vector<int> rows) { takeOrder(std::move(rows)); });
}

void PlanRows::takeOrder(std::vector<int> order)
{
    m_order = std::move(order);
    arrange();
}

/// From the rows of now to those that are wanted: what is new comes in at the end, then everything finds its place,
/// then what is not wanted any more leaves from the end. So each change of rows is one range, and selections survive.
void PlanRows::arrange()
{
    std::vector<int> wanted;
    wanted.reserve(m_order.size());
    std::ranges::copy_if(m_order, std::back_inserter(wanted),
                         [this](int row) { return m_passing[static_cast<std::size_t>(row)]; });
    const auto leaving = without(m_shown, m_passing);
    insertAtEnd(without(wanted, marked(m_shown, m_order.size())));
    wanted.insert(wanted.end(), leaving.begin(), leaving.end());
    if (wanted != m_shown)
        showOrder(std::move(wanted));
    removeFromEnd(static_cast<int>(leaving.size()));
}

void PlanRows::insertAtEnd(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    for (const int row : rows) {
        m_placeOf[static_cast<std::size_t>(row)] = rowCount();
        m_shown.push_back(row);
    }
    endInsertRows();
}

void PlanRows::removeFromEnd(int count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, rowCount() - count, rowCount() - 1);
    for (; count > 0; --count) {
        m_placeOf[static_cast<std::size_t>(m_shown.back())] = -1;
        m_shown.pop_back();
    }
    endRemoveRows();
}

void PlanRows::showOrder(std::vector<int> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const auto shownBefore = std::exchange(m_shown, std::move(rows));
    for (int place = 0; place < rowCount(); ++place)
        m_placeOf[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(place)])] = place;
    QModelIndexList after;
    after.reserve(before.size());
    for (const auto &one : before) {
        const int row = shownBefore[static_cast<std::size_t>(one.row())];
        after.append(createIndex(m_placeOf[static_cast<std::size_t>(row)], one.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PlanRows::passOn(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    int first = rowCount();
    int last = -1;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (const int place = m_placeOf[static_cast<std::size_t>(row)]; place >= 0) {
            first = std::min(first, place);
            last = std::max(last, place);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
}

QModelIndex PlanRows::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex PlanRows::parent(const QModelIndex &) const
{
    return {};
}

int PlanRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PlanRows::columnCount(const QModelIndex &parent) const
{
    return m_model.columnCount(parent);
}

bool PlanRows::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QModelIndex PlanRows::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_model.index(m_shown[static_cast<std::size_t>(index.row())], index.column())
                           : QModelIndex();
}

QModelIndex PlanRows::mapFromSource(const QModelIndex &index) const
{
    const int place = index.isValid() ? m_placeOf[static_cast<std::size_t>(index.row())] : -1;
    return place >= 0 ? createIndex(place, index.column()) : QModelIndex();
}

QVariant PlanRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model.headerData(section, orientation, role); // also where no row is left
}

} // namespace linkwright
