// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <vector>

namespace linkwright {

class PlanLook;
class PlanModel;

/// The table of a plan: rows are ticked by click or, all that are selected, by Space; F2 edits where a link will point.
class PlanTable : public QTableView
{
    Q_OBJECT

public:
    PlanTable(PlanModel &model, PlanLook &look, QWidget *parent = nullptr);

    void tickShown(bool wanted); // all rows that the filter lets through
    void fitColumns();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tickSelected();
    std::vector<int> sourceRows(const QModelIndexList &rows) const;

    PlanModel &m_model;
    PlanLook &m_look;
};

} // namespace linkwright
