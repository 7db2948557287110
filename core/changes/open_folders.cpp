// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/open_folders.h"

#include "changes/seen.h"

#include <tuple>

namespace linkwright {

void openFolders(const TreeInventory &tree, TreeSide side, const OpenPlace &top)
{
    constexpr std::uint32_t ofOwner = 0700;
    TreeCursor cursor(tree, side, top);
    for (std::size_t at = 0; at < tree.entries.size(); ++at) {
        const TreeEntry &entry = tree.entries[at];
        const bool isThere = side == TreeSide::Seen || entry.hasTwin();
        if (!entry.isFolder() || !isThere || entry.children == 0 || (entry.facts.mode & ofOwner) == ofOwner)
            continue;
        const auto place = cursor.placeOf(at);
        auto facts = place ? factsAt(*place) : std::unexpected(place.error());
        if (!facts || (facts->mode & ofOwner) == ofOwner)
            continue;
        facts->mode |= ofOwner;
        const Identity &known = side == TreeSide::Seen ? entry.facts.identity : entry.twin;
        std::ignore = place->folder->setLikeness(place->name, known, *facts, {});
    }
}

bool dropFolder(const OpenPlace &folder)
{
    constexpr int attempts = 2; // a file system may be interrupted
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (folder.folder->removeFolder(folder.name) || isGone(folder))
            return true;
    }
    return false;
}

} // namespace linkwright
