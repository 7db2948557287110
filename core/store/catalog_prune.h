// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"
#include "store/catalog.h"

namespace linkwright {

struct CatalogLimits
{
    int days = 0; // links that nobody saw for as long and that are no longer there go; 0: none
    std::uint64_t links = 0; // those beyond go, gone ones first, then those that nobody saw for longest; 0: no limit
};

/// Forgets old links, and what only they led to. Looks where a link was before it goes for its age; one of which nobody
/// can say stays. Named scans stay as they are. How many links went.
Result<std::uint64_t> pruneCatalog(const Catalog &catalog, const FileSystem &files, const CatalogLimits &limits);

} // namespace linkwright
