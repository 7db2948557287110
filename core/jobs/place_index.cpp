// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/place_index.h"

#include "base/path_rules.h"

#include <algorithm>

namespace linkwright {

void PlaceIndex::remove(Link link, const NativePath &place)
{
    const auto found = m_links.find(place.bytes);
    if (found == m_links.end())
        return;
    std::erase(found->second, link);
    if (found->second.empty())
        m_links.erase(found);
}

std::vector<PlaceIndex::Link> PlaceIndex::affectedBy(const NativePath &path) const
{
    std::vector<Link> links;
    if (const auto own = m_links.find(path.bytes); own != m_links.end())
        links = own->second;
    const auto [first, last] = below(path);
    for (auto at = first; at != last; ++at)
        links.insert(links.end(), at->second.begin(), at->second.end());
    return links;
}

bool PlaceIndex::isNeeded(const NativePath &path) const
{
    const auto [first, last] = below(path);
    return first != last || m_links.contains(path.bytes);
}

std::pair<PlaceIndex::Links::const_iterator, PlaceIndex::Links::const_iterator> PlaceIndex::below(
    const NativePath &path) const
{
    std::string first = path.bytes;
    if (first.empty() || !path_rules::isSeparator(first.back()))
        first += path_rules::preferredSeparator;
    std::string last = first;
    ++last.back(); // the byte after the separator
    return {m_links.lower_bound(first), m_links.lower_bound(last)};
}

} // namespace linkwright
