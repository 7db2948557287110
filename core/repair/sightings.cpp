// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/sightings.h"

#include "base/path_rules.h"

#include <algorithm>

namespace linkwright {

void Sightings::meet(const NativePath &folder, const std::vector<Entry> &entries)
{
    std::vector<std::string_view> names; // of the folder; empty until something was met in it
    for (const Entry &entry : entries) {
        NameTrie::Node end = m_ends.above(NameTrie::top, entry.name);
        if (end == NameTrie::top)
            continue;
        if (m_folders.empty() || m_folders.back() != folder.bytes)
            m_folders.push_back(folder.bytes);
        const std::string &path = m_folders.back();
        if (names.empty())
            names = components(path);
        std::size_t length = path.size();
        for (std::size_t left = names.size(); end != NameTrie::top; --left) {
            if (m_sightings[end].size() < most)
                m_sightings[end].push_back({&path, static_cast<std::uint32_t>(length), isLink(entry.type)});
            if (left == 0)
                break;
            const std::string_view above = names[left - 1];
            length = std::max(path_rules::rootLength(path), static_cast<std::size_t>(above.data() - path.data()) - 1);
            end = m_ends.above(end, above);
        }
    }
}

std::vector<Sightings::Below> Sightings::foldersOf(NameTrie::Node end) const
{
    std::vector<Below> folders;
    folders.reserve(m_sightings[end].size());
    for (const Sighting &sighting : m_sightings[end])
        folders.push_back({std::string_view(*sighting.folder).substr(0, sighting.length), sighting.asLink});
    return folders;
}

} // namespace linkwright
