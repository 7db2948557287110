// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/fitted_table.h"

#include <vector>

namespace linkwright {

class PlanLook;
class PlanModel;

/// The table of a plan: rows are ticked by click or, all that are selected, by Space, or the current one by itself
/// where each is asked for alone; F2 edits where a link will point.
class PlanTable : public FittedTable
{
    Q_OBJECT

public:
    PlanTable(PlanModel &model, PlanLook &look, QWidget *parent = nullptr);

    void tickShown(bool wanted); // all rows that the filter lets through
    /// Opens the editor of the row's new target, with this text in it.
    void editTarget(int sourceRow, const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tickSelected();
    QModelIndexList meant() const; // by Space
    std::vector<int> sourceRows(const QModelIndexList &rows) const;

    PlanModel &m_model;
    PlanLook &m_look;
};

} // namespace linkwright
