// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <map>
#include <vector>

namespace linkwright {

/// Which links depend on which physical paths, asked by what happened. Links are numbers.
class PlaceIndex
{
public:
    using Link = std::uint32_t;

    void add(Link link, const NativePath &place) { m_links[place.bytes].push_back(link); }
    void remove(Link link, const NativePath &place);

    /// All that depend on this path or on something below it; some may come twice.
    std::vector<Link> affectedBy(const NativePath &path) const;
    /// Whether there are any.
    bool isNeeded(const NativePath &path) const;
    void clear() { m_links.clear(); }

private:
    using Links = std::map<std::string, std::vector<Link>, std::less<>>;

    /// What lies below a path stands together in the order of bytes.
    std::pair<Links::const_iterator, Links::const_iterator> below(const NativePath &path) const;

    Links m_links;
};

} // namespace linkwright
