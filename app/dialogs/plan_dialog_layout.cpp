// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "dialogs/question_parts.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/message_bar.h"
#include "views/plan_table.h"
#include "views/quiet_label.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

// What stands where.

namespace linkwright {

namespace {

QPushButton *button(const QString &text, const QString &tip, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setAutoDefault(false);
    made->setToolTip(tip);
    return made;
}

QToolButton *toolButton(QAction *action, const char *icon, QWidget *parent)
{
    action->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    auto *made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    return made;
}

} // namespace

void PlanDialog::build(const QString &title)
{
    setWindowTitle(title);
    setSizeGripEnabled(true);
    m_messages = new MessageBar(this);
    m_table = new PlanTable(m_model, m_look, this);
    m_about = plainLabel({}, this);
    m_about->setAccessibleName(tr("About the current change"));
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_about->setMinimumHeight(2 * m_about->fontMetrics().lineSpacing()); // the table keeps its height
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addLayout(makeHead(title));
    column->addWidget(m_messages);
    column->addLayout(makeTools());
    column->addWidget(m_table, 1);
    column->addWidget(m_about);
    column->addWidget(m_progress);
    column->addLayout(makeButtons());
    const QSize wanted(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 34);
    resize(boundedByScreen(wanted, *this));
}

QLayout *PlanDialog::makeHead(const QString &title)
{
    m_title = plainLabel({}, this);
    m_title->setText(withShortWords(title));
    QFont large = m_title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_title->setFont(large);
    auto *folder = new ElidedLabel({}, this);
    if (!m_model.commonFolder().isEmpty())
        folder->setText(tr("In %1").arg(shown(m_model.commonFolder())));
    folder->setVisible(!folder->text().isEmpty());
    m_counts = plainLabel({}, this);
    m_others = plainLabel({}, this);
    m_others->hide();
    m_elevated = plainLabel({}, this);
    m_elevated->setAccessibleName(tr("Administrator rights"));
    m_elevated->hide();
    auto *head = new QVBoxLayout;
    head->setSpacing(4);
    for (QWidget *line : std::initializer_list<QWidget *>{m_title, folder, m_counts, m_others, m_elevated})
        head->addWidget(line);
    return head;
}

QLayout *PlanDialog::makeTools()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setAccessibleDescription(tr("Shows only changes whose place, target or remark holds this text"));
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_onlyTrouble = new QCheckBox(tr("&Only what goes wrong"), this);
    m_onlyTrouble->setToolTip(tr("Show only changes that cannot be made, or leave a link broken"));
    m_all = button(tr("&Tick All"), tr("Wants every change that is shown"), this);
    auto *none = button(tr("Tick &None"), tr("Leaves out every change that is shown"), this);
    connect(m_all, &QPushButton::clicked, this, [this] { m_table->tickShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_table->tickShown(false); });
    m_undoEdit = m_model.edits().createUndoAction(this, tr("Take Back:"));
    m_redoEdit = m_model.edits().createRedoAction(this, tr("Again:"));
    m_undoEdit->setShortcut(QKeySequence::Undo);
    m_redoEdit->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    addActions({m_undoEdit, m_redoEdit});
    m_editTools = {m_all, none, toolButton(m_undoEdit, "edit-undo", this), toolButton(m_redoEdit, "edit-redo", this)};
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_onlyTrouble);
    row->addStretch(1);
    for (QWidget *tool : m_editTools)
        row->addWidget(tool);
    return row;
}

QLayout *PlanDialog::makeButtons()
{
    m_stopAtFirst = new QCheckBox(tr("Stop at the &first refusal"), this);
    m_stopAtFirst->setToolTip(tr("Else what is refused is told, and the rest goes on"));
    m_editTools += m_stopAtFirst;
    m_save = button(tr("Save &Plan…"), tr("Write these changes to a file, to be made later or elsewhere"), this);
    m_export =
        button(tr("E&xport Script…"), tr("Write these changes as a shell script that checks before it acts"), this);
    m_apply = button({}, tr("Make the ticked changes; they can be undone"), this);
    m_cancel = button(tr("&Cancel"), {}, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_stopAtFirst);
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_export);
    row->addSpacing(16);
    row->addWidget(m_apply);
    row->addWidget(m_cancel);
    return row;
}

} // namespace linkwright
