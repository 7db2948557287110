// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "models/folder_store.h"
#include "models/sort_key.h"

#include <span>

namespace linkwright {

/// Sorts entries of one group by their keys. Eight bytes of a key lie beside each number while it is sorted, so that
/// comparing touches no other memory; only where they are equal are the next eight fetched. False when stopped.
bool sortByKey(const FolderStore::Snapshot &entries, std::span<EntryId> ids, const SortOrder &order,
               const StopToken &stop);

} // namespace linkwright
