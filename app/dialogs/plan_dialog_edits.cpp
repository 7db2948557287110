// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "text/shown_name.h"
#include "views/message_bar.h"
#include "views/plan_table.h"

// What is typed and cannot be.

namespace linkwright {

void PlanDialog::tellRefusedEdit(int row, const QString &typed)
{
    const QString why = typed.isEmpty() ? tr("A link has to point to something.")
                                        : tr("What was typed can be no target: it is too long, or holds a zero byte.");
    const QString place = shown(placeOf(*m_model.change(row)));
    m_refusedEdit = tr("%1 The target of %2 is as it was.").arg(why, place);
    m_messages->ask(MessageBar::Kind::Error, m_refusedEdit,
                    {{tr("&Edit Again"), [this, row, typed] { m_table->editTarget(row, typed); }}});
}

void PlanDialog::forgetRefusedEdit()
{
    if (!m_refusedEdit.isEmpty() && m_messages->text() == m_refusedEdit)
        m_messages->hide();
    m_refusedEdit.clear();
}

} // namespace linkwright
