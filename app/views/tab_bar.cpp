// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tab_bar.h"

#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/link_drop.h"

#include <QDropEvent>
#include <QMouseEvent>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int widestTab = 34; // letters

} // namespace

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setAutoHide(true);
    setMovable(true);
    setTabsClosable(true);
    setDocumentMode(true);
    setExpanding(false);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    setSelectionBehaviorOnRemove(SelectPreviousTab);
    setAcceptDrops(true);
    setChangeCurrentOnDrag(true);
    setAccessibleName(tr("Tabs"));
    setAccessibleDescription(tr("The folders that are open in this window"));
}

void TabBar::name(int index, const QString &title, const QString &whole)
{
    setTabText(index, QString(title).replace(u'&', QStringLiteral("&&")));
    setTabToolTip(index, plainToolTip(whole));
}

QSize TabBar::tabSizeHint(int index) const
{
    const QSize size = QTabBar::tabSizeHint(index);
    return {std::min(size.width(), fontMetrics().averageCharWidth() * widestTab), size.height()};
}

void TabBar::dragEnterEvent(QDragEnterEvent *event)
{
    acceptAsLink(*event);
}

void TabBar::dragMoveEvent(QDragMoveEvent *event)
{
    QTabBar::dragMoveEvent(event); // brings the tab to the front when one waits
    if (tabAt(event->position().toPoint()) < 0)
        refuseDrop(*event);
    else
        acceptAsLink(*event);
}

void TabBar::dropEvent(QDropEvent *event)
{
    QTabBar::dropEvent(event);
    const int index = tabAt(event->position().toPoint());
    if (index < 0 || !acceptAsLink(*event))
        refuseDrop(*event);
    else
        Q_EMIT droppedOn(index, event);
}

void TabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0)
        Q_EMIT tabCloseRequested(index);
    else
        QTabBar::mouseReleaseEvent(event);
}

void TabBar::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && tabAt(event->position().toPoint()) < 0)
        Q_EMIT newWanted();
    else
        QTabBar::mouseDoubleClickEvent(event);
}

} // namespace linkwright
