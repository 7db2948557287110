// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/close_button.h"

#include <QEvent>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace linkwright {

namespace {

constexpr int leastSize = 20; // for a finger or an unsteady hand

} // namespace

CloseButton::CloseButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize CloseButton::sizeHint() const
{
    const QSize cross(style()->pixelMetric(QStyle::PM_TabCloseIndicatorWidth, nullptr, this),
                      style()->pixelMetric(QStyle::PM_TabCloseIndicatorHeight, nullptr, this));
    return cross.expandedTo(QSize(leastSize, leastSize));
}

void CloseButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.backgroundColor = palette().color(QPalette::Window);
    option.state |= isDown() ? QStyle::State_Sunken : QStyle::State_Raised;
    option.state.setFlag(QStyle::State_MouseOver, underMouse());
    painter.drawPrimitive(QStyle::PE_IndicatorTabClose, option);
    if (hasFocus())
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

bool CloseButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

} // namespace linkwright
