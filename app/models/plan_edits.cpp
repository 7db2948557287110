// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_edits.h"

#include "models/change_text.h"

namespace linkwright {

TickRows::TickRows(PlanModel &model, std::vector<int> rows, bool wanted)
    : QUndoCommand(wanted ? PlanModel::tr("Tick") : PlanModel::tr("Untick"))
    , m_model(model)
    , m_rows(std::move(rows))
    , m_wanted(wanted)
{
    m_before.reserve(m_rows.size());
    for (const int row : m_rows)
        m_before.push_back(m_model.m_rows[static_cast<std::size_t>(row)].wanted);
}

void TickRows::undo()
{
    m_model.setWanted(m_rows, m_before);
}

void TickRows::redo()
{
    m_model.setWanted(m_rows, std::vector<bool>(m_rows.size(), m_wanted));
}

EditTarget::EditTarget(PlanModel &model, int row, LinkTarget target)
    : QUndoCommand(PlanModel::tr("Edit Target"))
    , m_model(model)
    , m_row(row)
    , m_before(*newTarget(*model.textChange(row)))
    , m_after(std::move(target))
{
}

void EditTarget::undo()
{
    m_model.setTarget(m_row, m_before);
}

void EditTarget::redo()
{
    m_model.setTarget(m_row, m_after);
}

} // namespace linkwright
