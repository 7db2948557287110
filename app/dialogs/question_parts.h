// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <QLabel>
#include <QScreen>
#include <QString>

/// What dialogs are made of.
namespace linkwright {

/// Of a long name or path beginning and end, so that it does not blow the question up.
inline QString shortened(const QString &text)
{
    constexpr int most = 120;
    return text.size() <= most ? text : text.left(most / 2) + u'…' + text.right(most / 2);
}

/// Words that may hold names: never read as markup. Belongs to `parent`.
inline QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

/// A size that leaves some of the screen in sight.
inline QSize boundedByScreen(const QSize &wanted, const QWidget &dialog)
{
    return wanted.boundedTo(dialog.screen()->availableSize() * 0.92);
}

} // namespace linkwright
