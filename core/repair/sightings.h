// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/link_entry.h"
#include "repair/name_trie.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// Where ends of wanted paths were met in a walk. Names alone were compared; what is there is still to be looked at.
class Sightings
{
public:
    /// The trie is complete, and outlives this.
    explicit Sightings(const NameTrie &ends)
        : m_ends(ends)
        , m_sightings(ends.size())
    {
    }

    /// Some entries of a folder (physical). One thread at a time.
    void meet(const NativePath &folder, const std::vector<Entry> &entries);

    /// Where an end of a path is.
    struct Below
    {
        std::string_view folder;
        bool asLink = false;
    };
    /// Each folder once, in no order. Of what is everywhere only those that were met first.
    std::vector<Below> foldersOf(NameTrie::Node end) const;
    std::size_t countOf(NameTrie::Node end) const { return m_sightings[end].size(); }

private:
    struct Sighting
    {
        const std::string *folder;
        std::uint32_t length; // how much of its path is above the end that was met
        bool asLink;
    };

    static constexpr std::size_t most = 4096; // of one end

    const NameTrie &m_ends;
    std::vector<std::vector<Sighting>> m_sightings; // by node
    std::deque<std::string> m_folders; // never move
};

} // namespace linkwright
