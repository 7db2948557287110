// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"

#include <QAbstractTableModel>

#include <vector>

namespace linkwright {

/// The batches of the history, newest first, as facts and plain text.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Changes, State, Where, ColumnCount };
    enum Role { BatchRole = Qt::UserRole, RoleEnd }; // qlonglong, the BatchId

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<BatchInfo> batches);
    const BatchInfo *batch(int row) const; // null when there is no such row
    int rowOf(BatchId batch) const; // -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<BatchInfo> m_batches;
};

/// The changes of one batch, in the order they were made.
class BatchChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, Before, After, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<JournaledChange> changes);
    /// That all their places are in, as they are shown; empty: there is none.
    const NativePath &folder() const { return m_folder; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<JournaledChange> m_changes;
    NativePath m_folder;
};

/// A moment as people read it, in their own time zone: "25/11/2026 21:05".
QString momentText(std::int64_t nanoseconds);
/// "Done", "Undone", "Partly undone", "Cut off", "Under way".
QString batchStateText(BatchState state);

} // namespace linkwright
