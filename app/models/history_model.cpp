// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history_model.h"

#include "base/shared_folder.h"
#include "models/change_text.h"
#include "models/link_look.h"
#include "text/shown_name.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::int64_t nanosecondsInMillisecond = 1'000'000;

QString stateText(const BatchInfo &batch)
{
    const QString state = batchStateText(batch.state);
    if (batch.damaged)
        return HistoryModel::tr("%1, record damaged").arg(state);
    return batch.leftOutOfUndo || batch.leftOutOfRedo ? HistoryModel::tr("%1, left out").arg(state) : state;
}

QString text(const BatchInfo &batch, int column)
{
    switch (column) {
    case HistoryModel::When: return momentText(batch.begun);
    case HistoryModel::What: return deedText(batch.what, batch.changes);
    case HistoryModel::Changes: return QLocale().toString(static_cast<qulonglong>(batch.changes));
    case HistoryModel::State: return stateText(batch);
    case HistoryModel::Where:
        return HistoryModel::tr("%1 → %2").arg(shown(batch.firstPlace), shown(batch.firstTarget.raw));
    default: return {};
    }
}

QString text(const JournaledChange &journaled, const NativePath &folder, int column)
{
    const Change &change = journaled.intent.change;
    switch (column) {
    case BatchChangesModel::Place: return shown(below(folder.bytes, placeOf(change)));
    case BatchChangesModel::Before: return beforeText(change);
    case BatchChangesModel::After: return afterText(change);
    case BatchChangesModel::State:
        if (journaled.stands)
            return BatchChangesModel::tr("In place");
        return journaled.undone ? BatchChangesModel::tr("Taken back")
                                : BatchChangesModel::tr("Not known to be in place");
    default: return {};
    }
}

QVariant dressed(const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return asToolTip(text);
    default: return {};
    }
}

} // namespace

QString momentText(std::int64_t nanoseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(nanoseconds / nanosecondsInMillisecond),
                              QLocale::ShortFormat);
}

QString batchStateText(BatchState state)
{
    switch (state) {
    case BatchState::Done: return HistoryModel::tr("Done");
    case BatchState::Undone: return HistoryModel::tr("Undone");
    case BatchState::PartlyUndone: return HistoryModel::tr("Partly undone");
    case BatchState::Unfinished: return HistoryModel::tr("Cut off");
    case BatchState::Live: return HistoryModel::tr("Under way");
    } // no default: the compiler then asks every new one for its words
    Q_UNREACHABLE();
}

void HistoryModel::show(std::vector<BatchInfo> batches)
{
    if (batches == m_batches)
        return;
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

const BatchInfo *HistoryModel::batch(int row) const
{
    return row >= 0 && row < rowCount() ? &m_batches[static_cast<std::size_t>(row)] : nullptr;
}

int HistoryModel::rowOf(BatchId batch) const
{
    const auto found = std::ranges::find(m_batches, batch, &BatchInfo::id);
    return found == m_batches.end() ? -1 : static_cast<int>(found - m_batches.begin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchInfo &batch = m_batches[static_cast<std::size_t>(index.row())];
    if (role == BatchRole)
        return qlonglong(batch.id);
    if (role == Qt::TextAlignmentRole && index.column() == Changes)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return dressed(text(batch, index.column()), role);
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == Changes)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case What: return tr("What");
    case Changes: return tr("Changes");
    case State: return tr("State");
    case Where: return tr("First place");
    default: return {};
    }
}

void BatchChangesModel::show(std::vector<JournaledChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_folder = m_changes.empty() ? NativePath() : split(placeOf(m_changes.front().intent.change)).folder;
    for (const JournaledChange &change : m_changes)
        m_folder.bytes.resize(sharedFolder(m_folder.bytes, placeOf(change.intent.change)).size());
    endResetModel();
}

int BatchChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int BatchChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournaledChange &change = m_changes[static_cast<std::size_t>(index.row())];
    const bool isWhole = role == Qt::ToolTipRole; // a place is seen from the folder, and told whole
    return dressed(text(change, isWhole ? NativePath() : m_folder, index.column()), role);
}

QVariant BatchChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place: return tr("Place");
    case Before: return tr("Before");
    case After: return tr("After");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace linkwright
