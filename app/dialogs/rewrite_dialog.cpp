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
#include <span>

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

QString changesText(int changes)
{
    if (changes == 0)
        return RewriteDialog::tr("No target would change.");
    return RewriteDialog::tr("%Ln targets would change.", nullptr, changes);
}

/// Whether a group is meant as other programs write it: "\1".
bool hasBackslashGroup(std::string_view replacement)
{
    for (std::size_t at = replacement.find('\\'); at != std::string_view::npos; at = replacement.find('\\', at + 2)) {
        if (at + 1 < replacement.size() && replacement[at + 1] >= '0' && replacement[at + 1] <= '9')
            return true;
    }
    return false;
}

/// Of the first text that it changes.
QString sampleOf(const Rewrite &rewrite, std::span<const LinkTarget> targets, const StopToken &stop)
{
    for (const LinkTarget &target : targets) {
        if (stop.stop_requested())
            break;
        const auto after = rewritten(rewrite, target).value_or(std::nullopt);
        if (after)
            return RewriteDialog::tr("%1 → %2").arg(shown(target.raw), shown(after->raw));
    }
    return {};
}

} // namespace

RewriteDialog::RewriteDialog(std::vector<LinkTarget> targets, QWidget *parent)
    : QDialog(parent)
    , m_targets(std::move(targets))
    , m_byPrefix(new QRadioButton(tr("Replace what targets &begin with"), this))
    , m_byExpression(new QRadioButton(tr("Replace what a regular e&xpression finds"), this))
    , m_from(new PathEdit(this))
    , m_to(new PathEdit(this))
    , m_sample(new QLabel(this))
    , m_remark(new QLabel(this))
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
    for (QLabel *label : {m_sample, m_remark, m_count}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sample->setAccessibleName(tr("Example"));
    m_remark->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Preview…"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->addRow(m_fromLabel, m_from);
    form->addRow(m_toLabel, m_to);
    form->addRow(QString(), m_remark);
    form->addRow(QString(), m_sample);
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

void RewriteDialog::setFields(const RewriteFields &fields)
{
    if (fields.byExpression)
        setExpression(fields.from, fields.to);
    else
        setPrefixes(fields.from, fields.to);
    m_from->selectAll();
}

RewriteFields RewriteDialog::fields() const
{
    return {m_byExpression->isChecked(), m_from->bytes(), m_to->bytes()};
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
    m_toLabel->setText(prefix ? tr("&New beginning:") : tr("Repla&cement:"));
    m_to->setPlaceholderText(prefix ? QString() : tr("$1 or ${name} stands for a group"));
    const QString remark = prefix || !hasBackslashGroup(m_to->bytes())
                               ? QString()
                               : tr("$1 stands for the first group; \\1 is put there as it is written.");
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_accept->setEnabled(false);
    m_task.cancel();
    m_rest.start();
}

void RewriteDialog::countNow()
{
    const auto rewrite = this->rewrite();
    if (!rewrite) {
        m_sample->clear();
        say(rewrite.error(), !m_from->text().isEmpty());
        return;
    }
    m_task.start<Counted>(
        this,
        [rewrite = *rewrite, targets = m_targets](const StopToken &stop) {
            return Counted{countRewrites(rewrite, targets, stop), sampleOf(rewrite, targets, stop)};
        },
        [this](const Counted &counted) { showCount(counted); });
}

void RewriteDialog::showCount(const Counted &counted)
{
    const RewriteCount &count = counted.count;
    m_sample->setText(withShortWords(counted.sample));
    const auto changes = static_cast<int>(count.changes);
    QString text = changesText(changes);
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

QString RewriteDialog::sampleText() const
{
    return m_sample->text();
}

QString RewriteDialog::remarkText() const
{
    return m_remark->text();
}

QString RewriteDialog::countText() const
{
    return m_rest.isActive() || m_task.isRunning() ? QString() : m_count->text();
}

} // namespace linkwright
