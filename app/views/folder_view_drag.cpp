// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/link_mime.h"
#include "views/folder_view.h"
#include "views/link_drop.h"
#include "views/tints.h"

#include <QDrag>
#include <QDropEvent>
#include <QPainter>

#include <algorithm>

// Drag and drop of the table. Nothing dropped here may ever leave the place it came from.

namespace linkwright {

namespace {

QPixmap dragPicture(const QWidget &widget, const QString &text, const QIcon &icon)
{
    const QFontMetrics metrics = widget.fontMetrics();
    const QString label = metrics.elidedText(text, Qt::ElideMiddle, 240);
    const int side = metrics.height() + 8;
    const QSize size(side + metrics.horizontalAdvance(label) + 10, side);
    QPixmap picture(size * widget.devicePixelRatioF());
    picture.setDevicePixelRatio(widget.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tints::mixed(widget.palette().color(QPalette::Base), widget.palette().color(QPalette::Text), 0.3));
    painter.setBrush(widget.palette().base());
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    icon.paint(&painter, QRect(5, 4, side - 8, side - 8));
    painter.setPen(widget.palette().color(QPalette::Text));
    painter.drawText(QRect(QPoint(side + 1, 0), size), Qt::AlignVCenter | Qt::AlignLeft, label);
    return picture;
}

} // namespace

void FolderView::startDrag(Qt::DropActions)
{
    std::vector<NativePath> places;
    for (const Entry *entry : selectedEntries())
        places.push_back(m_folder / entry->name);
    if (places.empty())
        return;
    const QModelIndex name = currentIndex().siblingAtColumn(FolderModel::Name);
    const QString text =
        places.size() == 1 ? name.data().toString() : tr("%n entries", nullptr, static_cast<int>(places.size()));
    for (const NativePath &place : places)
        m_dragged.push_back(split(place).name);
    auto *drag = new QDrag(this); // owns itself
    drag->setMimeData(new PlacesMimeData(std::move(places)));
    drag->setPixmap(dragPicture(*this, text, name.data(Qt::DecorationRole).value<QIcon>()));
    drag->exec(linkDropActions, Qt::CopyAction);
    m_dragged.clear();
}

const Entry *FolderView::entryAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() ? m_model->entry(index.row()) : nullptr;
}

QRect FolderView::rowRect(int row) const
{
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

/// The folder or link below: what is dropped there is meant for it. Anywhere else the folder on screen is meant.
const Entry *FolderView::dropRow(const QPoint &position) const
{
    const Entry *entry = entryAt(position);
    return entry != nullptr && (entry->type == NodeType::Folder || entry->link) ? entry : nullptr;
}

/// A slip of the hand: on itself, or let go where it was taken from without the keys that ask for a link.
bool FolderView::isPointless(const QDropEvent &event, const Entry *below) const
{
    if (event.source() != this)
        return false;
    if (below != nullptr)
        return std::ranges::find(m_dragged, below->name) != m_dragged.end();
    return !saysLink(event.modifiers());
}

bool FolderView::acceptsHere(QDropEvent *event, const Entry *below) const
{
    if (!m_folder.isEmpty() && !isPointless(*event, below))
        return acceptAsLink(*event);
    refuseDrop(*event);
    return false;
}

void FolderView::dragEnterEvent(QDragEnterEvent *event)
{
    acceptAsLink(*event);
}

void FolderView::dragMoveEvent(QDragMoveEvent *event)
{
    QTableView::dragMoveEvent(event); // scrolls at the edges
    const QPoint position = event->position().toPoint();
    const Entry *below = dropRow(position);
    if (!acceptsHere(event, below))
        markDropPlace({});
    else
        markDropPlace(below != nullptr ? rowRect(indexAt(position).row()) : viewport()->rect());
}

void FolderView::dragLeaveEvent(QDragLeaveEvent *event)
{
    markDropPlace({});
    QTableView::dragLeaveEvent(event);
}

void FolderView::dropEvent(QDropEvent *event)
{
    markDropPlace({});
    stopAutoScroll();
    setState(NoState);
    const QPoint position = event->position().toPoint();
    const Entry *below = dropRow(position);
    if (!acceptsHere(event, below))
        return;
    Drop drop{placesIn(*event->mimeData()), saysLink(event->modifiers()), viewport()->mapToGlobal(position)};
    if (below != nullptr)
        drop.onto = *below;
    Q_EMIT dropped(drop);
}

void FolderView::markDropPlace(const std::optional<QRect> &place)
{
    if (m_dropPlace == place)
        return;
    m_dropPlace = place;
    viewport()->update();
}

void FolderView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_dropPlace)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, 2));
    colour.setAlphaF(0.08F);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(*m_dropPlace).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace linkwright
