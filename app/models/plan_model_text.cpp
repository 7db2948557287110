// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shared_folder.h"
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

std::optional<FileForm> formOf(const Change &change)
{
    const auto *replaced = std::get_if<LinkToFile>(&change);
    return replaced != nullptr ? std::optional(replaced->form) : std::nullopt;
}

QString refusedStepText(const RefusedStep &step, const Error &error)
{
    if (!step.isAboutEnd)
        return foundText(step.change, error, step.found, Stage::Planned);
    return step.found ? endRefusalText(error.kind, formOf(step.change)) : QString();
}

bool holds(const QString &text, const std::string &folded)
{
    return foldedCase(text.toStdString()).find(folded) != std::string::npos;
}

} // namespace

QString PlanModel::shownBelow(const NativePath &path) const
{
    return shown(below(m_folder.bytes, path));
}

QString PlanModel::shownPlace(const Row &row) const
{
    const QString shownPlace = shownBelow(place(row));
    return row.joined ? tr("%1 → %2").arg(shownPlace, shownBelow(movedTo(row))) : shownPlace;
}

const std::optional<Error> &PlanModel::conflict(const Row &row) const
{
    static const std::optional<Error> none;
    if (!row.known || !row.planned)
        return none;
    const auto &first = m_preview[row.number].conflict;
    return first ? first : m_preview[last(row)].conflict;
}

const std::optional<Verdict> &PlanModel::verdict(const Row &row, int column) const
{
    static const std::optional<Verdict> none;
    if (!row.known || (column != HealthNow && column != HealthAfter))
        return none;
    const PlanRow &preview = m_preview[last(row)];
    if (column == HealthNow)
        return preview.before;
    const bool cameToNothing = m_phase == Phase::Applied && row.outcome != Outcome::State::Done;
    return cameToNothing || conflict(row) ? none : preview.after;
}

QString PlanModel::healthOf(const Row &row, int column) const
{
    if (!row.planned || !row.wanted)
        return {};
    if (!row.known)
        return m_phase == Phase::Choosing ? tr("Checking…") : QString();
    const auto &verdict = this->verdict(row, column);
    return verdict ? healthText(*verdict) : QString();
}

QString PlanModel::why(const Row &row) const
{
    const auto &error = row.refused ? row.refused : conflict(row);
    if (!error)
        return {};
    if (!row.planned)
        return whyNotPlanned(row, *error);
    const auto found = m_found.find(row.number);
    const bool isExplained = found != m_found.end() && comesFromThere(*error, at(row.number));
    const Stage stage = m_phase == Phase::Applied ? Stage::Tried : Stage::Planned;
    QString there = isExplained ? foundText(at(row.number), *error, found->second, stage) : QString();
    if (there.isEmpty())
        there = changedCopyText(at(row.number), *error);
    if (!there.isEmpty())
        return there;
    return error->where == place(row) ? errorText(*error) : errorSentence(*error);
}

const RefusedStep *PlanModel::refusedStep(const Row &row) const
{
    return !row.planned && row.number < m_refusedSteps.size() ? &m_refusedSteps[row.number] : nullptr;
}

QString PlanModel::whyNotPlanned(const Row &row, const Error &error) const
{
    const RefusedStep *step = refusedStep(row);
    QString there = step != nullptr ? refusedStepText(*step, error) : QString();
    return there.isEmpty() ? errorText(error) : there;
}

/// What the link there stores, where the planner refused.
QString PlanModel::textThere(const Row &row) const
{
    const RefusedStep *step = refusedStep(row);
    return step != nullptr && step->found ? shown(step->found->target.raw) : QString();
}

QString PlanModel::halfNotReached(const Row &row) const
{
    return isTakenBack(row) ? tr("Has its text again; its way back was not reached")
                            : tr("Moved; its text was not reached");
}

QString PlanModel::halfRefused(const Row &row) const
{
    return isTakenBack(row) ? tr("Has its text again, but stayed where it was: %1")
                            : tr("Moved, but its text stayed: %1");
}

QString PlanModel::remark(const Row &row) const
{
    switch (state(row)) {
    case Wanted: return {};
    case Unwanted: return m_phase == Phase::Choosing ? tr("Left out") : tr("Was left out");
    case Done: return tr("Done");
    case NotReached: return row.halfDone ? halfNotReached(row) : tr("Not reached");
    case Impossible: return why(row);
    case Refused: return (row.halfDone ? halfRefused(row) : tr("Refused: %1")).arg(why(row));
    }
    Q_UNREACHABLE();
}

QString PlanModel::about(const Row &row) const
{
    const QString whole = shown(place(row));
    if (const QString remark = this->remark(row); !remark.isEmpty())
        return tr("%1: %2").arg(whole, remark);
    const QString before = text(row, PointsTo).toString();
    const QString after = text(row, WillPointTo).toString();
    return row.joined ? tr("%1 moves to %2: %3 → %4").arg(whole, shown(movedTo(row)), before, after)
                      : tr("%1: %2 → %3").arg(whole, before, after);
}

QVariant PlanModel::text(const Row &row, int column) const
{
    switch (column) {
    case Place: return shownPlace(row);
    case PointsTo: return row.planned ? beforeText(at(row.number)) : textThere(row);
    case WillPointTo: return row.planned ? afterText(at(textNumber(row))) : QString();
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
        if (index.column() != Place || !row.planned)
            return {};
        return row.wanted ? Qt::Checked : Qt::Unchecked;
    case PlaceRole: return bytesOf(place(row));
    case HealthRole: return health && row.wanted ? QVariant(static_cast<int>(health->health)) : QVariant();
    case HealthSentenceRole:
        return health && row.wanted ? QVariant(healthSentence(*health, nearestExisting(*health))) : QVariant();
    case StateRole: return state(row);
    case RemovesRole:
        return row.planned && replacesOrRemoves(at(row.number)) && newTarget(at(textNumber(row))) == nullptr;
    case AboutRole: return about(row);
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
    if (one.joined && holds(text(one, Place).toString(), folded)) // where it moves to
        return true;
    return std::ranges::any_of(columns, [&](int column) { return holds(text(one, column).toString(), folded); });
}

} // namespace linkwright
