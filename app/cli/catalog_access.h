// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/journal_file.h"
#include "store/catalog.h"

#include <memory>

namespace linkwright::cli {

/// The catalog the command line names, else the user's own. Empty: there is no home.
NativePath catalogFile(const GlobalOptions &options);

/// For verbs that know more with a catalog and do without one: null when there is none, when it is switched off, and
/// when it cannot be read, which is told in a line.
std::unique_ptr<Catalog> whatIsKnown(Session &session);

/// For verbs that work on the catalog itself; one that is there already, none is made. A failure is told.
Opened openExisting(Session &session, History::Access access, std::unique_ptr<Catalog> &catalog);

/// "The catalog: …", as a failure of the verb. `more`: what comes of it.
void tellRefusedByCatalog(Session &session, const Error &error, const QString &more = {});

} // namespace linkwright::cli
