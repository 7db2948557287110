// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_model.h"

#include "base/display_text.h"
#include "base/shared_folder.h"
#include "changes/one_move.h"
#include "changes/planner.h"
#include "models/change_text.h"
#include "models/plan_edits.h"

#include <algorithm>

namespace linkwright {

PlanModel::PlanModel(std::shared_ptr<const Plan> plan, const std::vector<Error> &refused,
                     std::vector<RefusedStep> refusedSteps, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(std::move(plan))
    , m_refusedSteps(std::move(refusedSteps))
{
    m_rows.reserve(m_plan->changes.size() + refused.size());
    addRows();
    for (std::size_t at = 0; at < refused.size(); ++at)
        m_rows.push_back({.planned = false, .number = at, .wanted = false, .refused = refused[at]});
    if (m_rows.empty())
        return;
    const NativePath first = split(place(m_rows.front())).folder;
    std::string_view folder = first.bytes;
    for (const Row &row : m_rows)
        folder = sharedFolder(folder, place(row));
    m_folder.bytes = folder;
}

void PlanModel::addRows()
{
    const auto &changes = m_plan->changes;
    m_rowOf.reserve(changes.size());
    for (std::size_t number = 0; number < changes.size(); ++number) {
        const bool joined = number + 1 < changes.size() && areOneMove(changes[number], changes[number + 1]);
        for (std::size_t part = 0; part <= (joined ? 1 : 0); ++part)
            m_rowOf.push_back(m_rows.size());
        m_rows.push_back({.number = number, .joined = joined});
        number += joined ? 1 : 0;
    }
}

PlanModel::~PlanModel()
{
    m_edits.clear();
}

const Change &PlanModel::at(std::size_t number) const
{
    const auto edited = m_edited.find(number);
    return edited != m_edited.end() ? edited->second : m_plan->changes[number];
}

std::size_t PlanModel::textNumber(const Row &row) const
{
    return row.joined && isTakenBack(row) ? row.number : last(row);
}

bool PlanModel::isTakenBack(const Row &row) const
{
    return !std::holds_alternative<Move>(at(row.number));
}

const NativePath &PlanModel::movedTo(const Row &row) const
{
    return std::get<Move>(at(isTakenBack(row) ? last(row) : row.number)).newPlace;
}

const NativePath &PlanModel::place(const Row &row) const
{
    static const NativePath nowhere;
    if (row.planned)
        return placeOf(at(row.number));
    return row.refused ? row.refused->where : nowhere;
}

bool PlanModel::asksAlone(const Row &row) const
{
    return m_eachAlone && row.planned && std::holds_alternative<LinkToFile>(at(row.number));
}

void PlanModel::askEachAlone()
{
    m_eachAlone = true;
    for (Row &row : m_rows)
        row.wanted = row.wanted && !asksAlone(row);
    rowsChanged(0, rowCount() - 1);
    Q_EMIT edited();
}

void PlanModel::tick(const std::vector<int> &rows, bool wanted)
{
    std::vector<int> other;
    for (const int row : rows) {
        const Row &one = m_rows[static_cast<std::size_t>(row)];
        const bool mustWait = wanted && rows.size() > 1 && asksAlone(one);
        if (one.planned && one.wanted != wanted && !mustWait)
            other.push_back(row);
    }
    if (m_phase == Phase::Choosing && !other.empty())
        m_edits.push(new TickRows(*this, std::move(other), wanted));
}

void PlanModel::editTarget(int row, LinkTarget target)
{
    const Change *edited = textChange(row);
    const LinkTarget *old = edited != nullptr ? newTarget(*edited) : nullptr;
    if (m_phase == Phase::Choosing && old != nullptr && *old != target)
        m_edits.push(new EditTarget(*this, row, std::move(target)));
}

void PlanModel::setWanted(const std::vector<int> &rows, const std::vector<bool> &wanted)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row &row = m_rows[static_cast<std::size_t>(rows[i])];
        row.wanted = wanted[i];
        row.known = false;
    }
    const auto [first, last] = std::ranges::minmax(rows);
    rowsChanged(first, last);
    Q_EMIT edited();
}

void PlanModel::setTarget(int row, const LinkTarget &target)
{
    Row &one = m_rows[static_cast<std::size_t>(row)];
    if (one.planned) {
        const auto [edited, isFirst] = m_edited.try_emplace(textNumber(one), m_plan->changes[textNumber(one)]);
        setNewTarget(edited->second, target);
    }
    one.known = false;
    rowsChanged(row, row);
    Q_EMIT edited();
}

PlanWish PlanModel::wish(std::vector<std::size_t> numbers) const
{
    return {.plan = m_plan, .edited = m_edited, .numbers = std::move(numbers)};
}

PlanWish PlanModel::wanted() const
{
    std::vector<std::size_t> numbers;
    for (std::size_t number = 0; number < m_rowOf.size(); ++number) {
        if (m_rows[m_rowOf[number]].wanted)
            numbers.push_back(number);
    }
    return wish(std::move(numbers));
}

PlanWish PlanModel::possible() const
{
    PlanWish possible = wanted();
    std::erase_if(possible.numbers,
                  [this](std::size_t number) { return state(m_rows[m_rowOf[number]]) == Impossible; });
    return possible;
}

void PlanModel::rowsChanged(int first, int last)
{
    m_counts.reset();
    if (first <= last && last < rowCount())
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    Q_EMIT countsChanged();
}

const Change *PlanModel::change(int row) const
{
    const Row &one = m_rows[static_cast<std::size_t>(row)];
    return one.planned ? &at(one.number) : nullptr;
}

const Change *PlanModel::textChange(int row) const
{
    const Row &one = m_rows[static_cast<std::size_t>(row)];
    return one.planned ? &at(textNumber(one)) : nullptr;
}

bool PlanModel::removesAnything() const
{
    return std::ranges::any_of(
        m_rows, [this](const Row &row) { return row.planned && row.wanted && replacesOrRemoves(at(row.number)); });
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_phase != Phase::Choosing)
        return flags;
    const Change *change = textChange(index.row());
    if (index.column() == Place && change != nullptr)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == WillPointTo && !m_targetsAreFixed && change != nullptr && newTarget(*change) != nullptr)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto flags = this->flags(index);
    if (role == Qt::CheckStateRole && flags.testFlag(Qt::ItemIsUserCheckable)) {
        tick({index.row()}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || !flags.testFlag(Qt::ItemIsEditable))
        return false;
    LinkTarget target{fromDisplayText(value.toString().toStdString())};
    if (!checkTargetText(placeOf(*textChange(index.row())), target.raw)) {
        Q_EMIT editRefused(index.row(), value.toString());
        return false;
    }
    editTarget(index.row(), std::move(target));
    return true;
}

} // namespace linkwright
