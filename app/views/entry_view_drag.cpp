// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/link_mime.h"
#include "views/entry_view.h"
#include "views/link_drop.h"
#include "views/tints.h"

#include <QAbstractItemView>
#include <QDrag>
#include <QDropEvent>
#include <QPainter>

#include <algorithm>

// Drag and drop of table and tree. Nothing dropped here may ever leave the place it came from.

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

void EntryView::startDragging()
{
    for (const Chosen &one : chosen())
        m_dragged.push_back(one.place());
    if (m_dragged.empty())
        return;
    const QModelIndex name = m_widget.currentIndex().siblingAtColumn(FolderModel::Name);
    const QString text =
        m_dragged.size() == 1 ? name.data().toString() : tr("%n entries", nullptr, static_cast<int>(m_dragged.size()));
    auto *drag = new QDrag(&m_widget); // owns itself
    drag->setMimeData(new PlacesMimeData(m_dragged));
    drag->setPixmap(dragPicture(m_widget, text, name.data(Qt::DecorationRole).value<QIcon>()));
    drag->exec(linkDropActions, Qt::CopyAction);
    m_dragged.clear();
}

/// The folder or link below: what is dropped there is meant for it. Anywhere else the folder on screen is meant, also
/// over a file of a folder that is expanded.
Chosen EntryView::below(const QDropEvent &event) const
{
    const QModelIndex index = m_widget.indexAt(event.position().toPoint());
    const Entry *one = index.isValid() ? entry(index) : nullptr;
    if (one != nullptr && (one->type == NodeType::Folder || one->link))
        return {folderOf(index), one};
    return {m_folder, nullptr};
}

/// A slip of the hand: on itself, or let go where it was taken from without the keys that ask for a link.
bool EntryView::isPointless(const QDropEvent &event, const Chosen &below) const
{
    if (event.source() != &m_widget)
        return false;
    const bool isFolder = below.entry == nullptr || below.entry->type == NodeType::Folder;
    const NativePath into = below.entry != nullptr ? below.place() : below.folder;
    if (below.entry != nullptr && std::ranges::find(m_dragged, into) != m_dragged.end())
        return true;
    return isFolder && !saysLink(event.modifiers()) && std::ranges::all_of(m_dragged, [&](const NativePath &place) {
               return into / split(place).name == place;
           });
}

bool EntryView::acceptsHere(QDropEvent *event, const Chosen &below) const
{
    if (!m_folder.isEmpty() && !isPointless(*event, below))
        return acceptAsLink(*event);
    refuseDrop(*event);
    return false;
}

void EntryView::draggedOver(QDropEvent *event)
{
    const Chosen below = this->below(*event);
    if (!acceptsHere(event, below)) {
        markDropPlace({});
        return;
    }
    QRect place = m_widget.viewport()->rect();
    if (below.entry != nullptr) {
        const QRect row = m_widget.visualRect(m_widget.indexAt(event->position().toPoint()));
        place.setTop(row.top());
        place.setBottom(row.bottom());
    }
    markDropPlace(place);
}

void EntryView::droppedHere(QDropEvent *event)
{
    markDropPlace({});
    const Chosen below = this->below(*event);
    if (!acceptsHere(event, below))
        return;
    Drop drop{placesIn(*event->mimeData()), saysLink(event->modifiers()),
              m_widget.viewport()->mapToGlobal(event->position().toPoint())};
    if (below.entry != nullptr)
        drop.onto = *below.entry;
    Q_EMIT m_events.dropped(drop, below.folder);
}

void EntryView::markDropPlace(const std::optional<QRect> &place)
{
    if (m_dropPlace == place)
        return;
    m_dropPlace = place;
    m_widget.viewport()->update();
}

void EntryView::paintDropPlace()
{
    if (!m_dropPlace)
        return;
    QPainter painter(m_widget.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = m_widget.palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, 2));
    colour.setAlphaF(0.08F);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(*m_dropPlace).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace linkwright
