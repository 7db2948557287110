// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/style_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace linkwright {

namespace {

/// Pressed alone is hard to see, on dark ground above all.
void mark(QPushButton *button, bool on)
{
    QPalette palette;
    if (on) {
        palette.setColor(QPalette::Button, palette.color(QPalette::Highlight));
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::HighlightedText));
    }
    button->setPalette(on ? palette : QPalette());
}

} // namespace

StyleChoice::StyleChoice(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    add(TargetStyle::Relative, tr("&Relative"),
        tr("From the link's folder: keeps working when both are moved together"));
    add(TargetStyle::Absolute, tr("&Absolute"), tr("From the root: keeps working when only the link is moved"));
    add(TargetStyle::Verbatim, tr("As &typed"), tr("Exactly the text above, whether it leads anywhere or not"));
    row->addStretch(1);
    setStyle(TargetStyle::Relative);
    setAccessibleName(tr("How the target is written"));
    connect(m_buttons, &QButtonGroup::idClicked, this, &StyleChoice::chosen);
}

void StyleChoice::add(TargetStyle style, const QString &text, const QString &description)
{
    auto *button = new QPushButton(text, this);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setToolTip(description);
    button->setAccessibleDescription(description);
    connect(button, &QPushButton::toggled, this, [button](bool on) { mark(button, on); });
    m_buttons->addButton(button, static_cast<int>(style));
    layout()->addWidget(button);
}

TargetStyle StyleChoice::style() const
{
    return static_cast<TargetStyle>(m_buttons->checkedId());
}

void StyleChoice::setStyle(TargetStyle style)
{
    m_buttons->button(static_cast<int>(style))->setChecked(true);
}

} // namespace linkwright
