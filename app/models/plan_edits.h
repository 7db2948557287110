// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan_model.h"

#include <QUndoCommand>

namespace linkwright {

/// Says of rows whether they are wanted.
class TickRows : public QUndoCommand
{
public:
    TickRows(PlanModel &model, std::vector<int> rows, bool wanted);

    void undo() override;
    void redo() override;

private:
    PlanModel &m_model;
    std::vector<int> m_rows;
    std::vector<bool> m_before;
    bool m_wanted;
};

/// Gives the link of one row another text.
class EditTarget : public QUndoCommand
{
public:
    EditTarget(PlanModel &model, int row, LinkTarget target);

    void undo() override;
    void redo() override;

private:
    PlanModel &m_model;
    int m_row;
    LinkTarget m_before;
    LinkTarget m_after;
};

} // namespace linkwright
