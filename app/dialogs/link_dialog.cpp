// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/link_dialog.h"

#include "dialogs/preview_card.h"
#include "text/error_text.h"
#include "views/shield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkwright {

LinkDialog::LinkDialog(const QString &title, const QString &acceptText, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_card(new PreviewCard(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_accept(m_buttons->addButton(acceptText, QDialogButtonBox::AcceptRole))
{
    setWindowTitle(title);
    m_accept->setDefault(true);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LinkDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &LinkDialog::reject);
    connect(&m_preview, &LivePreview::answered, this, &LinkDialog::answered);
}

void LinkDialog::addRow(const QString &label, QWidget *field, const QList<QWidget *> &beside)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(field, 1);
    for (auto *widget : beside)
        row->addWidget(widget);
    auto *words = new QLabel(label, this);
    words->setBuddy(field);
    m_form->addRow(words, row);
}

void LinkDialog::finishLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(m_form);
    column->addWidget(m_card);
    column->addStretch(1);
    column->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
}

void LinkDialog::askAgain()
{
    m_missing.clear();
    m_acceptWhenAnswered = false;
    if (auto question = this->question()) {
        m_preview.ask(withElevation(std::move(question)));
        return;
    }
    m_preview.forget();
    m_card->say(m_missing);
    allow(m_missing);
}

void LinkDialog::elevateBy(const FileSystem &files, MakeElevation make)
{
    m_elevated = &files;
    m_elevation = std::move(make);
    askAgain();
}

LivePreview::Question LinkDialog::withElevation(LivePreview::Question question) const
{
    if (m_elevated == nullptr || !m_elevation)
        return question;
    return [question = std::move(question), files = m_elevated, elevation = m_elevation] {
        Preview preview = question();
        const auto &change = preview.planned.change;
        preview.asksAdministrator = change && countToElevate(*files, Plan{{*change}}, elevation) > 0;
        return preview;
    };
}

/// Why it cannot be made; empty when it can.
QString LinkDialog::tell(const Preview &preview)
{
    if (preview.refused) {
        const QString reason = errorSentence(*preview.refused);
        m_card->refuse(reason);
        return reason;
    }
    m_card->show(preview);
    if (!preview.planned.change)
        return m_card->sentence();
    const QString question = undecided(preview);
    if (!question.isEmpty())
        m_card->ask(question);
    return question;
}

void LinkDialog::answered(const Preview &preview)
{
    allow(tell(preview));
    m_accept->setIcon(preview.asksAdministrator ? shieldIcon() : QIcon());
    understood(preview);
    if (std::exchange(m_acceptWhenAnswered, false))
        accept();
}

void LinkDialog::allow(const QString &reasonAgainst)
{
    m_allowed = reasonAgainst.isEmpty();
    m_accept->setEnabled(m_allowed);
    m_accept->setToolTip(reasonAgainst);
    m_accept->setAccessibleDescription(reasonAgainst);
}

QString LinkDialog::complaint() const
{
    return m_card->isRefusal() ? m_card->sentence() : QString();
}

/// Return right behind the last letter waits for the answer; a button that is still disabled would swallow it.
void LinkDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_preview.isPending() && !m_buttons->button(QDialogButtonBox::Cancel)->hasFocus())
        m_acceptWhenAnswered = true;
    else
        QDialog::keyPressEvent(event);
}

void LinkDialog::accept()
{
    if (m_preview.isPending())
        m_acceptWhenAnswered = true;
    else if (m_allowed)
        QDialog::accept();
}

} // namespace linkwright
