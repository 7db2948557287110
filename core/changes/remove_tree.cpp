// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/remove_tree.h"

#include "changes/compare_tree.h"
#include "changes/open_folders.h"
#include "changes/seen.h"
#include "changes/tree_cursor.h"

namespace linkwright {

namespace {

/// Whether it is gone.
bool removeEntry(const OpenPlace &place, const TreeEntry &entry, bool timeTells)
{
    const auto now = factsAt(place);
    if (!now && now.error().kind != ErrorKind::NotFound)
        return false;
    if (entry.isFolder()) // its times have changed with what was removed from it
        return (!now || now->identity == entry.facts.identity) && dropFolder(place);
    if (now && !isUntouched(*now, entry.facts, timeTells))
        return false;
    return drop(place, entry.facts.identity).has_value();
}

} // namespace

std::optional<Error> removeTree(const OpenPlace &top, const TreeInventory &tree)
{
    std::optional<Error> left;
    openFolders(tree, TreeSide::Seen, top);
    TreeCursor cursor(tree, TreeSide::Seen, top);
    std::vector<bool> holdsMore(tree.entries.size()); // folders that cannot go
    for (std::size_t at = tree.entries.size(); at-- > 0;) {
        const TreeEntry &entry = tree.entries[at];
        const auto place = holdsMore[at] ? failure(ErrorKind::LeftOver, {}) : cursor.placeOf(at);
        const bool timeTells = at > 0 && entry.facts.names == 1; // not where another name of it went, or it was renamed
        if (place && removeEntry(*place, entry, timeTells))
            continue;
        holdsMore[entry.parent] = true;
        if (!left)
            left = Error{ErrorKind::LeftOver, cursor.pathOf(at)};
    }
    return left;
}

} // namespace linkwright
