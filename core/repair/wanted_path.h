// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/broken_link.h"
#include "repair/known.h"
#include "repair/name_trie.h"

namespace linkwright {

/// Where one or more broken links would end.
struct WantedPath
{
    NativePath path;
    std::size_t depth = 0; // how many names it has
    std::size_t missingDepth = 0; // how many its dead prefix has
    bool isRelative = true; // the texts of all links to it are
    bool asFolder = false; // a separator at the end of a link to it asks for one
    std::vector<std::size_t> links; // indexes of the broken links
    std::vector<NameTrie::Node> ends; // of its last name, its last two, … down to below the dead prefix; one at least
    std::optional<Fingerprint> known; // what stood there
    LinkTimes written; // the broken links

    /// The names below a prefix with so many names, and never none.
    std::size_t namesBelow(std::size_t prefixDepth) const { return depth > prefixDepth ? depth - prefixDepth : 1; }
    NameTrie::Node endBelow(std::size_t prefixDepth) const { return ends[namesBelow(prefixDepth) - 1]; }
};

/// The first names of a path.
NativePath firstNames(const NativePath &path, std::size_t count);

/// What the links want, each path once, sorted; their ends go into the trie. A link that leads nowhere wants nothing.
std::vector<WantedPath> wantedPaths(const std::vector<BrokenLink> &links, NameTrie &ends);

} // namespace linkwright
