// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/wanted_path.h"

#include <algorithm>
#include <map>

namespace linkwright {

NativePath firstNames(const NativePath &path, std::size_t count)
{
    const auto names = components(path.bytes);
    if (count >= names.size())
        return path;
    if (count == 0)
        return {path.bytes.substr(0, static_cast<std::size_t>(names.front().data() - path.bytes.data()))};
    const std::string_view last = names[count - 1];
    return {path.bytes.substr(0, static_cast<std::size_t>(last.data() - path.bytes.data()) + last.size())};
}

std::vector<WantedPath> wantedPaths(const std::vector<BrokenLink> &links, NameTrie &ends)
{
    std::map<NativePath, WantedPath> byPath;
    for (std::size_t at = 0; at < links.size(); ++at) {
        const BrokenLink &link = links[at];
        if (link.leadsNowhere())
            continue;
        WantedPath &wanted = byPath[link.wanted];
        wanted.links.push_back(at);
        wanted.written.add(link.written);
        wanted.isRelative &= !link.target.isAbsolute();
        wanted.asFolder |= link.wantsFolder();
        wanted.missingDepth = components(link.missing.bytes).size();
    }
    std::vector<WantedPath> all;
    all.reserve(byPath.size());
    for (auto &[path, wanted] : byPath) {
        const auto names = components(path.bytes);
        wanted.path = path;
        wanted.depth = names.size();
        NameTrie::Node end = NameTrie::top;
        for (std::size_t count = 0; count < wanted.namesBelow(wanted.missingDepth); ++count) {
            end = ends.add(end, names[names.size() - 1 - count]);
            wanted.ends.push_back(end);
        }
        all.push_back(std::move(wanted));
    }
    return all;
}

} // namespace linkwright
