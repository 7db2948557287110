// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/quiet_label.h"

#include "views/tints.h"

#include <QEvent>
#include <QGuiApplication>

namespace linkwright {

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    takeTone();
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeTone();
}

/// Setting it sends another PaletteChange: only a new tone is set.
void QuietLabel::takeTone()
{
    const QColor tone = tints::quiet(QGuiApplication::palette());
    if (palette().color(QPalette::WindowText) == tone)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, tone);
    setPalette(own);
}

} // namespace linkwright
