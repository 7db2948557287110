// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"

#include <QAbstractProxyModel>
#include <QTimer>

#include <string>
#include <vector>

namespace linkwright {

class PlanModel;

/// Which rows of a PlanModel are shown, and in which order. Made for a hundred thousand rows: where there are many, a
/// thread sorts them and the filter looks at them bit by bit between other events; what was shown stays meanwhile.
/// A row that is ticked or edited stays where it is until one sorts or filters anew. Selections survive.
class PlanRows : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit PlanRows(PlanModel &model, QObject *parent = nullptr);

    /// Part of a place, text, health or remark, in any case. Empty: all rows.
    void setText(const QString &text);
    /// Only rows that cannot be made, were refused, or become broken.
    void setOnlyTrouble(bool only);
    bool isTrouble(int sourceRow) const;
    /// Not all that was wished for is shown yet.
    bool isArranging() const { return m_sorting.isRunning() || m_filtering.isActive(); }
    /// The rows of the model that are shown, as they stand.
    const std::vector<int> &sourceRows() const { return m_shown; }

    /// Rows that are equal stay as they stood. Below 0: the plan's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool passes(int sourceRow) const;
    void filterAnew();
    void filterOn();
    void takeOrder(std::vector<int> order);
    void arrange();
    void insertAtEnd(const std::vector<int> &rows);
    void removeFromEnd(int count);
    void showOrder(std::vector<int> rows);
    void passOn(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    PlanModel &m_model;
    std::string m_text; // folded by foldedCase()
    bool m_onlyTrouble = false;
    std::vector<int> m_order; // all rows of the model
    std::vector<bool> m_passing; // by row of the model: the filter lets it through
    std::vector<bool> m_passingNext; // the same for a new filter, as far as it has come
    std::vector<int> m_shown; // of m_order those that pass
    std::vector<int> m_placeOf; // where a row of the model is shown; -1: nowhere
    BackgroundTask m_sorting;
    QTimer m_filtering;
};

} // namespace linkwright
