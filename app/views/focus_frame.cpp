// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/focus_frame.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace linkwright {

void paintFocusWithoutRows(QAbstractItemView &view)
{
    if (!view.hasFocus() || view.currentIndex().isValid())
        return;
    QPainter painter(view.viewport());
    QStyleOptionFocusRect option;
    option.initFrom(&view);
    option.rect = view.viewport()->rect();
    option.backgroundColor = view.palette().color(QPalette::Base);
    view.style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, &view);
}

} // namespace linkwright
