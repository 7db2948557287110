// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/change_text.h"
#include "models/plan_model.h"
#include "models/row_filter.h"
#include "text/error_text.h"
#include "text/health_text.h"
#include "text/shown_name.h"

#include <algorithm>
#include <array>

// What the cells of a plan say.

namespace linkwright {

namespace {

QByteArray bytesOf(const NativePath &path)
{
    return {path.bytes.data(), static_cast<qsizetype>(path.bytes.size())};
}

bool holds(const QString &text, const std::string &folded)
{
    return foldedCase(text.toStdString()).find(folded) != std::string::npos;
}

} // namespace

QString PlanModel::shownPlace(const Row &row) const
{
    std::string_view bytes = place(row).bytes;
    if (!m_folder.isEmpty() && bytes.size() > m_folder.bytes.size())
        bytes.remove_prefix(m_folder.bytes.size() + (m_folder.bytes.ends_with('/') ? 0 : 1));
    return shown(bytes);
}

const std::optional<Verdict> &PlanModel::verdict(const Row &row, int column) const
{
    static const std::optional<Verdict> none;
    if (!row.known || (column != HealthNow && column != HealthAfter))
        return none;
    if (column == HealthNow)
        return row.preview.before;
    return row.preview.conflict ? none : row.preview.after;
}

QString PlanModel::healthOf(const Row &row, int column) const
{
    if (!row.change || !row.wanted)
        return {};
    if (!row.known)
        return m_phase == Phase::Choosing ? tr("Checking…") : QString();
    const auto &verdict = this->verdict(row, column);
    return verdict ? healthText(*verdict) : QString();
}

QString PlanModel::remark(const Row &row) const
{
    const auto &error = row.refused ? row.refused : row.preview.conflict;
    switch (state(row)) {
    case Wanted: return {};
    case Unwanted: return m_phase == Phase::Choosing ? tr("Left out") : tr("Was left out");
    case Done: return tr("Done");
    case NotReached: return tr("Not reached");
    case Impossible:
    case Refused: break;
    }
    if (!error)
        return {};
    const QString why = error->where == place(row) ? errorText(error->kind) : errorSentence(*error);
    return state(row) == Refused ? tr("Refused: %1").arg(why) : why;
}

QVariant PlanModel::text(const Row &row, int column) const
{
    switch (column) {
    case Place: return shownPlace(row);
    case PointsTo: return row.change ? beforeText(*row.change) : shown(row.thereNow.raw);
    case WillPointTo: return row.change ? afterText(*row.change) : QString();
    case HealthNow:
    case HealthAfter: return healthOf(row, column);
    case Remark: return remark(row);
    default: return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto &health = verdict(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Place || !row.change)
            return {};
        return row.wanted ? Qt::Checked : Qt::Unchecked;
    case PlaceRole: return bytesOf(place(row));
    case HealthRole: return health && row.wanted ? QVariant(static_cast<int>(health->health)) : QVariant();
    case HealthSentenceRole:
        return health && row.wanted ? QVariant(healthSentence(*health, nearestExisting(*health))) : QVariant();
    case StateRole: return state(row);
    case RemovesRole: return row.change && replacesOrRemoves(*row.change) && newTarget(*row.change) == nullptr;
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place: return tr("Place");
    case PointsTo: return tr("Points to");
    case WillPointTo: return tr("Will point to");
    case HealthNow: return tr("Health now");
    case HealthAfter: return tr("Health after");
    case Remark: return m_phase == Phase::Choosing ? tr("Remark") : tr("Outcome");
    default: return {};
    }
}

bool PlanModel::matches(int row, const std::string &folded) const
{
    const Row &one = m_rows[static_cast<std::size_t>(row)];
    if (folded.empty() || holds(shown(place(one)), folded))
        return true;
    constexpr std::array columns{PointsTo, WillPointTo, HealthNow, HealthAfter, Remark};
    return std::ranges::any_of(columns, [&](int column) { return holds(text(one, column).toString(), folded); });
}

} // namespace linkwright
