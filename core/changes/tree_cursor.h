// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/tree_inventory.h"

namespace linkwright {

/// Which of the two trees of an inventory is meant: the one that was seen, or the one with the twins.
enum class TreeSide : std::uint8_t { Seen, Twin };

/// Goes through the folders of a tree, one open at a time, down by names and up by "..", so that no depth is too deep;
/// each folder it comes to must be the one that is known.
class TreeCursor
{
public:
    /// `tree` may grow and must outlive it. `top`: where the tree is by now.
    TreeCursor(const TreeInventory &tree, TreeSide side, OpenPlace top)
        : m_tree(tree)
        , m_side(side)
        , m_top(std::move(top))
    {
    }

    /// Opens a folder of the tree. Changed: another has its name. CrossesMount. Errors name what could not be opened.
    Result<std::shared_ptr<Folder>> enter(std::size_t folder);
    /// Where an entry is, in its open folder.
    Result<OpenPlace> placeOf(std::size_t entry);
    NativePath pathOf(std::size_t entry) const { return m_tree.pathOf(entry, m_top.path); }

private:
    const Identity &known(std::size_t folder) const;
    Result<void> go(std::string_view name, std::size_t to);

    const TreeInventory &m_tree;
    TreeSide m_side;
    OpenPlace m_top;
    std::shared_ptr<Folder> m_folder; // null: outside of the tree
    std::size_t m_at = 0;
};

} // namespace linkwright
