// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/rewrite_dialog.h"

#include "dialogs/path_edit.h"
#include "text/shown_name.h"
#include "views/tints.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

QString problemText(const PatternProblem &problem)
{
    if (problem.where == PatternProblem::Where::Replacement)
        return RewriteDialog::tr(
            "The replacement names a group that is not there, or holds a lone $ (write $$ for it).");
    return RewriteDialog::tr("The expression cannot be used, from character %1 on: %2.")
        .arg(static_cast<qulonglong>(problem.at) + 1)
        .arg(shown(problem.reason));
}

} // namespace

RewriteDialog::RewriteDialog(std::vector<LinkTarget> targets, QWidget *parent)
    : QDialog(parent)
    , m_targets(std::move(targets))
    , m_byPrefix(new QRadioButton(tr("Replace what targets &begin with"), this))
    , m_byExpression(new QRadioButton(tr("Replace what a regular e&xpression finds"), this))
    , m_from(new PathEdit(this))
    , m_to(new PathEdit(this))
    , m_count(new QLabel(this))
{
    setWindowTitle(tr("Rewrite Targets"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    build();
    connect(&m_rest, &QTimer::timeout, this, &RewriteDialog::countNow);
    for (PathEdit *field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &RewriteDialog::countSoon);
    connect(m_byPrefix, &QRadioButton::toggled, this, &RewriteDialog::countSoon);
    m_byPrefix->setChecked(true);
    m_from->setFocus();
}

void RewriteDialog::build()
{
    m_from->setAccessibleDescription(tr("The text that is to go"));
    m_to->setAccessibleDescription(tr("The text that is to come in its place"));
    m_fromLabel = new QLabel(this);
    m_toLabel = new QLabel(this);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Preview…"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->addRow(m_fromLabel, m_from);
    form->addRow(m_toLabel, m_to);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_byPrefix);
    column->addWidget(m_byExpression);
    column->addLayout(form);
    column->addWidget(m_count);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height() + fontMetrics().height());
}

void RewriteDialog::setPrefixes(const std::string &from, const std::string &to)
{
    m_byPrefix->setChecked(true);
    m_from->setBytes(from);
    m_to->setBytes(to);
}

void RewriteDialog::setExpression(const std::string &expression, const std::string &replacement)
{
    m_byExpression->setChecked(true);
    m_from->setBytes(expression);
    m_to->setBytes(replacement);
}

std::expected<Rewrite, QString> RewriteDialog::rewrite() const
{
    if (m_from->text().isEmpty())
        return std::unexpected(
            tr("Say what is to be replaced. %Ln links are looked at.", nullptr, static_cast<int>(m_targets.size())));
    if (m_byPrefix->isChecked())
        return PrefixRewrite{m_from->bytes(), m_to->bytes()};
    auto pattern = TargetPattern::compile(m_from->bytes(), m_to->bytes());
    if (!pattern)
        return std::unexpected(problemText(pattern.error()));
    return std::move(*pattern);
}

void RewriteDialog::countSoon()
{
    const bool prefix = m_byPrefix->isChecked();
    m_fromLabel->setText(prefix ? tr("&Old beginning:") : tr("&Expression:"));
    m_toLabel->setText(prefix ? tr("&New beginning:") : tr("Re&placement:"));
    m_to->setPlaceholderText(prefix ? QString() : tr("$1 or ${name} stands for a group"));
    m_accept->setEnabled(false);
    m_task.cancel();
    m_rest.start();
}

void RewriteDialog::countNow()
{
    const auto rewrite = this->rewrite();
    if (!rewrite) {
        say(rewrite.error(), !m_from->text().isEmpty());
        return;
    }
    m_task.start<RewriteCount>(
        this,
        [rewrite = *rewrite, targets = m_targets](const StopToken &stop) {
            return countRewrites(rewrite, targets, stop);
        },
        [this](const RewriteCount &count) { showCount(count); });
}

void RewriteDialog::showCount(const RewriteCount &count)
{
    const auto changes = static_cast<int>(count.changes);
    QString text = changes == 0 ? tr("No target would change.") : tr("%Ln targets would change.", nullptr, changes);
    if (count.failures > 0)
        text += u' '
                + tr("For %Ln it cannot be told, or the new text could not be a target.", nullptr,
                     static_cast<int>(count.failures));
    say(text, false);
    m_accept->setEnabled(count.changes > 0);
}

void RewriteDialog::say(const QString &text, bool isWrong)
{
    QPalette colours = palette();
    if (isWrong)
        colours.setColor(QPalette::WindowText, tints::error(palette()));
    m_count->setPalette(colours);
    m_count->setText(withShortWords(text));
    m_accept->setToolTip(text);
}

QString RewriteDialog::countText() const
{
    return m_rest.isActive() || m_task.isRunning() ? QString() : m_count->text();
}

} // namespace linkwright
