// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/folder_lack.h"

#include "views/empty_state.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

class LackWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::LackWords)
};

} // namespace

void sayLack(EmptyState &empty, Lack lack, const QString &detail)
{
    switch (lack) {
    case Lack::Nothing: break;
    case Lack::Entries:
        empty.say(QStringLiteral("folder-open"), LackWords::tr("This folder is empty."),
                  LackWords::tr("Drop files here to make links to them."));
        break;
    case Lack::VisibleEntries:
        empty.say(QStringLiteral("folder-open"), LackWords::tr("All that is here is hidden."),
                  LackWords::tr("Drop files here to make links to them."), LackWords::tr("Show Hidden Files"));
        break;
    case Lack::Matches:
        empty.say(QStringLiteral("view-filter"), LackWords::tr("Nothing here matches the filter."), {},
                  LackWords::tr("Clear Filter"));
        break;
    case Lack::Folder:
        empty.say(QStringLiteral("folder"), LackWords::tr("This folder cannot be shown."), detail,
                  LackWords::tr("Retry"));
        break;
    case Lack::Vanished:
        empty.say(QStringLiteral("folder"), LackWords::tr("This folder is gone."), detail, LackWords::tr("Retry"));
        break;
    case Lack::Volume:
        empty.say(QStringLiteral("health-offline"), LackWords::tr("This folder is offline."),
                  LackWords::tr("%1 is not mounted now. The folder is shown again as soon as it is.").arg(detail),
                  LackWords::tr("Check Again"));
        break;
    }
}

} // namespace linkwright
