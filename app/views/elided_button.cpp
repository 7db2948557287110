// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/elided_button.h"

#include "views/elided_label.h"

#include <QKeyEvent>
#include <QStyleOptionToolButton>

namespace linkwright {

namespace {

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

ElidedButton::ElidedButton(QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedButton::setWords(const QString &words)
{
    m_words = words;
    setText(withoutMnemonic(words));
    setToolTip(plainToolTip(words));
    setAccessibleName(words);
}

QSize ElidedButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, QToolButton::minimumSizeHint().height()};
}

void ElidedButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    const int frame = fontMetrics().averageCharWidth() * 3;
    const int room = width() - iconSize().width() - frame;
    option->text = withoutMnemonic(fontMetrics().elidedText(m_words, Qt::ElideMiddle, room));
}

void ElidedButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

} // namespace linkwright
