// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/chip.h"

#include "text/counted.h"
#include "views/tints.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace linkwright {

namespace {

constexpr int sideMargin = 9;
constexpr int gap = 5;

} // namespace

Chip::Chip(const QString &what, const QIcon &icon, QWidget *parent)
    : QToolButton(parent)
    , m_what(what)
{
    setCheckable(true);
    setIcon(icon);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Show only these: %1").arg(what));
    setAttribute(Qt::WA_Hover);
    setCount(0);
}

void Chip::keepInSight()
{
    m_isKept = true;
    show();
}

void Chip::setCount(std::uint64_t count)
{
    m_count = count;
    setText(tr("%1 %L2", "a kind of links, and how many there are").arg(m_what).arg(count));
    setAccessibleName(text());
    setVisible(m_isKept || count > 0 || isChecked());
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const int picture = icon().isNull() ? 0 : style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + gap;
    const int height = std::max(fontMetrics().height(), picture) + 8;
    return {fontMetrics().horizontalAdvance(text()) + picture + 2 * sideMargin, height};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const QColor ground = colours.color(QPalette::Window);
    const QColor ink = colours.color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText);
    const double strength = underMouse() ? 0.16 : 0.07;
    const QColor fill = isChecked() ? colours.color(QPalette::Highlight)
                                    : tints::mixed(ground, colours.color(QPalette::WindowText), strength);
    const QColor edge = hasFocus() ? colours.color(QPalette::Highlight)
                                   : tints::mixed(ground, colours.color(QPalette::WindowText), 0.25);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    QRect inner = rect().adjusted(sideMargin, 0, -sideMargin, 0);
    if (!icon().isNull()) {
        const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
        const QRect picture(inner.left(), (height() - side) / 2, side, side);
        icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), picture));
        inner.setLeft(inner.left() + side + gap);
    }
    painter.setPen(ink);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner), Qt::AlignVCenter | Qt::AlignLeading, text());
}

} // namespace linkwright
