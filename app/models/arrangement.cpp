// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/arrangement.h"

#include "models/key_sort.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace linkwright {

namespace {

constexpr std::size_t groupCount = 2;

std::vector<bool> marked(const std::vector<EntryId> &ids, EntryId end)
{
    std::vector<bool> marks(end);
    for (const EntryId id : ids)
        marks[id] = true;
    return marks;
}

/// What passes the filter, group by group.
std::array<std::vector<EntryId>, groupCount> wanted(const FolderStore::Snapshot &entries, const RowView &view,
                                                    const std::vector<EntryId> &dying, const StopToken &stop)
{
    std::array<std::vector<EntryId>, groupCount> groups;
    const auto isDying = marked(dying, entries.end());
    for (EntryId id = 0; id < entries.end(); ++id) {
        if (id % 4096 == 0 && stop.stop_requested())
            break;
        if (!entries.isFree(id) && !isDying[id] && passes(view.filter, entries[id]))
            groups[static_cast<std::size_t>(sortGroup(entries[id], view.sort))].push_back(id);
    }
    return groups;
}

/// Fills in added, removed and rowOf from order and what is shown now.
void compare(Arrangement &result, const std::vector<EntryId> &shown)
{
    result.rowOf.assign(result.end, noEntry);
    for (std::uint32_t row = 0; row < result.order.size(); ++row)
        result.rowOf[result.order[row]] = row;
    const auto wasShown = marked(shown, result.end);
    std::ranges::copy_if(result.order, std::back_inserter(result.added), [&](EntryId id) { return !wasShown[id]; });
    for (const EntryId id : shown) {
        if (result.rowOf[id] == noEntry) {
            result.rowOf[id] = static_cast<std::uint32_t>(result.order.size() + result.removed.size());
            result.removed.push_back(id);
        }
    }
}

} // namespace

Arrangement arrange(const FolderStore::Snapshot &entries, const RowView &view, const std::vector<EntryId> &shown,
                    const std::vector<EntryId> &dying, const StopToken &stop)
{
    Arrangement result;
    result.view = view;
    result.end = entries.end();
    for (auto &group : wanted(entries, view, dying, stop)) {
        if (!sortByKey(entries, group, view.sort, stop)) {
            result.stopped = true;
            return result;
        }
        if (result.order.empty())
            result.order = std::move(group);
        else
            result.order.insert(result.order.end(), group.begin(), group.end());
    }
    compare(result, shown);
    return result;
}

} // namespace linkwright
