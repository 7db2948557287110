// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/focus_frame.h"

#include <QAbstractItemView>
#include <QPainter>

namespace linkwright {

void paintFocusWithoutRows(QAbstractItemView &view)
{
    if (!view.hasFocus() || view.currentIndex().isValid())
        return;
    QPainter painter(view.viewport()); // not by the style: Fusion fills what it frames
    painter.setPen(view.palette().color(QPalette::Highlight));
    painter.drawRect(view.viewport()->rect().adjusted(0, 0, -1, -1));
}

} // namespace linkwright
