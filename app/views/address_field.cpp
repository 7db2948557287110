// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/address_field.h"

#include "gestures/address_text.h"
#include "gestures/link_mime.h"
#include "text/shown_name.h"
#include "views/known_places.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QTimer>

namespace linkwright {

AddressField::AddressField(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Folder or link"));
    setAccessibleName(tr("Address"));
    setAccessibleDescription(tr("The folder that is shown; type or paste another path and press Return"));
    connect(this, &QLineEdit::returnPressed, this, &AddressField::take);
}

void AddressField::setPlace(const NativePath &folder)
{
    m_place = folder;
    setText(shown(folder));
}

bool AddressField::isTyped() const
{
    return !text().isEmpty() && text() != shown(m_place);
}

void AddressField::take()
{
    const NativePath place = placeFromShown(text().toStdString(), {m_place, homeFolder()});
    if (text() == shown(m_place) || place.isEmpty()) {
        setText(shown(m_place));
        Q_EMIT left();
    } else {
        Q_EMIT placeTyped(place);
    }
}

void AddressField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        setText(shown(m_place));
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void AddressField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        QTimer::singleShot(0, this, &QLineEdit::selectAll); // after the click has set its cursor
}

void AddressField::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayHoldPlaces(*event->mimeData()) && event->possibleActions().testAnyFlags(Qt::CopyAction | Qt::LinkAction))
        event->acceptProposedAction();
}

void AddressField::dropEvent(QDropEvent *event)
{
    const UriList list = placesIn(*event->mimeData());
    if (list.places.empty())
        return;
    event->setDropAction(event->possibleActions().testFlag(Qt::CopyAction) ? Qt::CopyAction : Qt::LinkAction);
    event->accept();
    Q_EMIT placeTyped(list.places.front());
}

} // namespace linkwright
