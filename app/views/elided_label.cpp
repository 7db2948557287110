// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/elided_label.h"

#include <QPainter>
#include <QStyle>
#include <QTextDocument>

namespace linkwright {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    tellWhatIsHidden();
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int fewLetters = fontMetrics().averageCharWidth() * 8;
    return {qMin(sizeHint().width(), fewLetters), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString visible = fontMetrics().elidedText(m_text, m_mode, width());
    style()->drawItemText(&painter, rect(), Qt::AlignVCenter | Qt::AlignLeading, palette(), isEnabled(), visible,
                          foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellWhatIsHidden();
}

void ElidedLabel::tellWhatIsHidden()
{
    const bool hidden = fontMetrics().horizontalAdvance(m_text) > width();
    setToolTip(hidden ? plainToolTip(m_text) : QString());
}

QString plainToolTip(const QString &text)
{
    constexpr qsizetype oneLine = 100; // more is broken into lines, which only HTML is
    const bool isSafe = text.size() <= oneLine && !Qt::mightBeRichText(text);
    if (isSafe || text.isEmpty())
        return text; // screen readers read tool tips as they are
    return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace linkwright
