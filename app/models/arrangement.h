// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "models/folder_store.h"
#include "models/row_filter.h"
#include "models/sort_key.h"

#include <vector>

namespace linkwright {

/// How a person wants to see a folder.
struct RowView
{
    SortOrder sort;
    RowFilter filter;

    bool operator==(const RowView &) const = default;
};

/// An order of rows, and how to get there from the rows that are shown.
struct Arrangement
{
    bool stopped = false; // given up half way: the rest says nothing
    RowView view;
    EntryId end = 0; // entries below this were looked at
    std::vector<EntryId> order; // what is to be shown
    std::vector<EntryId> added; // of those, the ones that were not shown before
    std::vector<EntryId> removed; // shown before, and not any more
    std::vector<std::uint32_t> rowOf; // entry -> place in order, or behind it in removed; noEntry: neither
};

/// Filters and sorts. A function of its arguments alone, for any thread. `shown`: the rows of now. `dying`: entries
/// that are not to be shown any more, whatever the filter says.
Arrangement arrange(const FolderStore::Snapshot &entries, const RowView &view, const std::vector<EntryId> &shown,
                    const std::vector<EntryId> &dying, const StopToken &stop);

} // namespace linkwright
