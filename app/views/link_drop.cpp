// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/link_drop.h"

#include "gestures/link_mime.h"

#include <QDropEvent>

namespace linkwright {

bool acceptAsLink(QDropEvent &event)
{
    const Qt::DropActions offered = event.possibleActions() & linkDropActions;
    if (offered == Qt::IgnoreAction || !mayHoldPlaces(*event.mimeData())) {
        refuseDrop(event);
        return false;
    }
    event.setDropAction(offered.testFlag(Qt::LinkAction) ? Qt::LinkAction : Qt::CopyAction);
    event.accept();
    return true;
}

void refuseDrop(QDropEvent &event)
{
    event.setDropAction(Qt::IgnoreAction);
    event.ignore();
}

} // namespace linkwright
