// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/link_mime.h"
#include "views/entry_view.h"
#include "views/focus_frame.h"
#include "views/link_drop.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMouseEvent>

namespace linkwright {

/// A view of Qt whose events are those of an EntryView.
template<typename View>
class EntryViewOf
    : public View
    , public EntryView
{
public:
    EntryViewOf(FolderModel &root, EntryEvents &events, QWidget *parent)
        : View(parent)
        , EntryView(static_cast<QAbstractItemView &>(*this), root, events)
    {
    }

    void keyboardSearch(const QString &text) override { typeAhead(text); }

protected:
    void startDrag(Qt::DropActions) override { startDragging(); }
    void dragEnterEvent(QDragEnterEvent *event) override { acceptAsLink(*event); }
    void dragMoveEvent(QDragMoveEvent *event) override
    {
        View::dragMoveEvent(event); // scrolls at the edges
        draggedOver(event);
    }
    void dragLeaveEvent(QDragLeaveEvent *event) override
    {
        markDropPlace({});
        View::dragLeaveEvent(event);
    }
    void dropEvent(QDropEvent *event) override
    {
        this->stopAutoScroll();
        this->setState(View::NoState);
        droppedHere(event);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton)
            event->ignore(); // the window's
        else
            View::mousePressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!opensTab(*event))
            View::mouseReleaseEvent(event);
    }
    void paintEvent(QPaintEvent *event) override
    {
        View::paintEvent(event);
        paintFocusWithoutRows(*this);
        paintDropPlace();
    }
    void resizeEvent(QResizeEvent *event) override
    {
        View::resizeEvent(event);
        resized();
    }
    void contextMenuEvent(QContextMenuEvent *event) override { wantMenu(*event); }
};

} // namespace linkwright
