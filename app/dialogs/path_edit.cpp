// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_edit.h"

#include "base/display_text.h"
#include "gestures/link_mime.h"
#include "text/shown_name.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>

namespace linkwright {

PathEdit::PathEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setAcceptDrops(true);
    setMaxLength(64 * 1024); // escapes take room; the planner says what is too long
}

std::string PathEdit::bytes() const
{
    return fromDisplayText(text().toStdString());
}

void PathEdit::setBytes(std::string_view bytes)
{
    setText(shown(bytes));
}

bool PathEdit::bring(const QMimeData *data)
{
    if (data == nullptr || !data->hasFormat(QStringLiteral("text/uri-list")))
        return false;
    const UriList list = placesIn(*data);
    if (list.places.empty())
        return false;
    setBytes(list.places.front().bytes);
    Q_EMIT placeBrought(list.places.front());
    return true;
}

void PathEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && bring(QGuiApplication::clipboard()->mimeData()))
        return;
    QLineEdit::keyPressEvent(event);
}

/// Only read here, never taken away.
bool PathEdit::offer(QDropEvent *event)
{
    if (!event->mimeData()->hasFormat(QStringLiteral("text/uri-list")))
        return false;
    const Qt::DropActions possible = event->possibleActions();
    event->setDropAction(possible.testFlag(Qt::CopyAction) ? Qt::CopyAction : Qt::LinkAction);
    event->setAccepted(possible.testAnyFlags(Qt::CopyAction | Qt::LinkAction));
    return true;
}

void PathEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (!offer(event))
        QLineEdit::dragEnterEvent(event);
}

void PathEdit::dragMoveEvent(QDragMoveEvent *event)
{
    if (!offer(event))
        QLineEdit::dragMoveEvent(event);
}

void PathEdit::dropEvent(QDropEvent *event)
{
    if (!offer(event))
        QLineEdit::dropEvent(event);
    else if (event->isAccepted() && bring(event->mimeData()))
        setFocus(Qt::OtherFocusReason);
}

} // namespace linkwright
