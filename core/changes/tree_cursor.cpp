// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/tree_cursor.h"

namespace linkwright {

const Identity &TreeCursor::known(std::size_t folder) const
{
    const TreeEntry &entry = m_tree.entries[folder];
    return m_side == TreeSide::Seen ? entry.facts.identity : entry.twin;
}

Result<void> TreeCursor::go(std::string_view name, std::size_t to)
{
    const Folder &from = m_folder ? *m_folder : *m_top.folder;
    auto opened = from.openChild(name, Crossing::Refuse);
    const auto facts = opened ? (*opened)->facts() : std::unexpected(opened.error());
    m_folder.reset();
    if (!facts)
        return failureAt(pathOf(to), facts.error());
    if (facts->identity != known(to))
        return failure(ErrorKind::Changed, pathOf(to));
    m_folder = std::move(*opened);
    m_at = to;
    return {};
}

Result<std::shared_ptr<Folder>> TreeCursor::enter(std::size_t folder)
{
    const auto &entries = m_tree.entries;
    std::vector<std::size_t> down; // innermost first
    std::size_t at = folder;
    const auto climb = [&] {
        down.push_back(at);
        at = entries[at].parent;
    };
    if (!m_folder) {
        while (at != 0)
            climb();
        if (auto gone = go(m_top.name, 0); !gone)
            return std::unexpected(gone.error());
    }
    while (at != m_at) {
        if (entries[at].depth > entries[m_at].depth) {
            climb();
            continue;
        }
        if (auto gone = go("..", entries[m_at].parent); !gone)
            return std::unexpected(gone.error());
    }
    for (; !down.empty(); down.pop_back()) {
        if (auto gone = go(entries[down.back()].name, down.back()); !gone)
            return std::unexpected(gone.error());
    }
    return m_folder;
}

Result<OpenPlace> TreeCursor::placeOf(std::size_t entry)
{
    if (entry == 0)
        return m_top;
    auto folder = enter(m_tree.entries[entry].parent);
    if (!folder)
        return std::unexpected(folder.error());
    return OpenPlace{std::move(*folder), m_tree.entries[entry].name, {}};
}

} // namespace linkwright
