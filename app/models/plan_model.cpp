// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_model.h"

#include "base/display_text.h"
#include "changes/planner.h"
#include "models/change_text.h"
#include "models/plan_edits.h"

#include <algorithm>

namespace linkwright {

namespace {

/// The deepest folder that holds both; empty when there is none.
NativePath sharedFolder(const NativePath &folder, const NativePath &place)
{
    NativePath shared = folder;
    while (!shared.isEmpty() && shared.bytes != "/" && !place.bytes.starts_with(shared.bytes + "/")) {
        const std::size_t slash = shared.bytes.rfind('/');
        shared.bytes.resize(slash == std::string::npos ? 0 : std::max<std::size_t>(slash, 1));
    }
    return place.bytes.starts_with(shared.bytes) ? shared : NativePath{};
}

} // namespace

PlanModel::PlanModel(Plan plan, std::vector<Error> refused, const std::vector<LinkTarget> &thereNow, QObject *parent)
    : QAbstractTableModel(parent)
{
    m_rows.reserve(plan.changes.size() + refused.size());
    for (Change &change : plan.changes)
        m_rows.push_back({.change = std::move(change)});
    for (std::size_t at = 0; at < refused.size(); ++at)
        m_rows.push_back({.refused = std::move(refused[at]),
                          .thereNow = at < thereNow.size() ? thereNow[at] : LinkTarget(),
                          .wanted = false});
    if (!m_rows.empty())
        m_folder = split(place(m_rows.front())).folder;
    for (const Row &row : m_rows)
        m_folder = sharedFolder(m_folder, place(row));
}

PlanModel::~PlanModel()
{
    m_edits.clear();
}

const NativePath &PlanModel::place(const Row &row) const
{
    static const NativePath nowhere;
    if (row.change)
        return placeOf(*row.change);
    return row.refused ? row.refused->where : nowhere;
}

void PlanModel::tick(const std::vector<int> &rows, bool wanted)
{
    std::vector<int> other;
    for (const int row : rows) {
        const Row &one = m_rows[static_cast<std::size_t>(row)];
        if (one.change && one.wanted != wanted)
            other.push_back(row);
    }
    if (m_phase == Phase::Choosing && !other.empty())
        m_edits.push(new TickRows(*this, std::move(other), wanted));
}

void PlanModel::editTarget(int row, LinkTarget target)
{
    const Change *edited = change(row);
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
    if (one.change)
        setNewTarget(*one.change, target);
    one.known = false;
    rowsChanged(row, row);
    Q_EMIT edited();
}

Plan PlanModel::wanted() const
{
    Plan plan;
    for (const Row &row : m_rows) {
        if (row.change && row.wanted)
            plan.changes.push_back(*row.change);
    }
    return plan;
}

std::vector<int> PlanModel::wantedRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const Row &one = m_rows[static_cast<std::size_t>(row)];
        if (one.change && one.wanted)
            rows.push_back(row);
    }
    return rows;
}

std::vector<int> PlanModel::possibleRows() const
{
    std::vector<int> rows = wantedRows();
    std::erase_if(rows, [this](int row) { return state(row) == Impossible; });
    return rows;
}

void PlanModel::showPreview(const std::vector<int> &rows, const PlanPreview &preview)
{
    const std::size_t reached = std::min(rows.size(), preview.rows.size());
    for (std::size_t i = 0; i < reached; ++i) {
        Row &row = m_rows[static_cast<std::size_t>(rows[i])];
        row.preview = preview.rows[i];
        row.known = true;
    }
    if (reached > 0)
        rowsChanged(0, rowCount() - 1);
}

void PlanModel::beginApplying()
{
    m_phase = Phase::Applying;
    rowsChanged(0, rowCount() - 1);
}

void PlanModel::endApplying()
{
    m_phase = Phase::Choosing;
    rowsChanged(0, rowCount() - 1);
}

void PlanModel::showOutcomes(const std::vector<int> &rows, const std::vector<Outcome> &outcomes)
{
    for (std::size_t i = 0; i < std::min(rows.size(), outcomes.size()); ++i) {
        Row &row = m_rows[static_cast<std::size_t>(rows[i])];
        row.outcome = outcomes[i].state;
        row.refused = outcomes[i].error;
    }
    m_phase = Phase::Applied;
    rowsChanged(0, rowCount() - 1);
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
    const auto &change = m_rows[static_cast<std::size_t>(row)].change;
    return change ? &*change : nullptr;
}

std::string_view PlanModel::sortKey(int row, int column) const
{
    const Row &one = m_rows[static_cast<std::size_t>(row)];
    if (column == Place)
        return place(one).bytes;
    const LinkTarget *target = nullptr;
    if (one.change)
        target = column == PointsTo ? oldTarget(*one.change) : newTarget(*one.change);
    return target != nullptr ? std::string_view(target->raw) : std::string_view();
}

bool PlanModel::removesAnything() const
{
    return std::ranges::any_of(
        m_rows, [](const Row &row) { return row.change && row.wanted && replacesOrRemoves(*row.change); });
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
    const Change *change = this->change(index.row());
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
    if (!checkTargetText(placeOf(*change(index.row())), target.raw))
        return false;
    editTarget(index.row(), std::move(target));
    return true;
}

} // namespace linkwright
