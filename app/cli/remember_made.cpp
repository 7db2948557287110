// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/remember_made.h"

#include "cli/catalog_access.h"
#include "store/remember_changes.h"

#include <QCoreApplication>

namespace linkwright::cli {

void rememberMade(Session &session, const Plan &made, const StopToken &stop)
{
    const NativePath catalog = catalogFile(session.options);
    if (catalog.isEmpty() || made.changes.empty() || made.changes.size() > mostChangesRemembered)
        return;
    if (const auto done = rememberChanges(catalog, session.files, made.changes, stop); !done)
        session.messages.note(catalog,
                              QCoreApplication::translate("Catalog", "The catalog could not be told of this."));
}

} // namespace linkwright::cli
