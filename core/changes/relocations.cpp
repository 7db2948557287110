// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/relocations.h"

#include <utility>
#include <vector>

namespace linkwright {

namespace {

using Places = std::map<NativePath, NativePath>;

/// What the innermost of the places that hold the path stands for, with the rest of the path.
std::optional<NativePath> through(const Places &places, const NativePath &path)
{
    for (NativePath at = withoutTrailingSeparators(path); isProperName(split(at).name); at = split(at).folder) {
        const auto found = places.find(at);
        if (found != places.end())
            return NativePath{found->second.bytes + path.bytes.substr(at.bytes.size())};
    }
    return std::nullopt;
}

} // namespace

void Relocations::add(const NativePath &from, const NativePath &to)
{
    std::vector<std::pair<NativePath, NativePath>> gone; // old place, where it is now
    for (auto at = m_oldPlaces.lower_bound(from); at != m_oldPlaces.end();) {
        if (!isWithin(at->first, from)) {
            if (!at->first.bytes.starts_with(from.bytes)) // "a-b" stands between "a" and "a/b"
                break;
            ++at;
            continue;
        }
        gone.emplace_back(at->second, NativePath{to.bytes + at->first.bytes.substr(from.bytes.size())});
        at = m_oldPlaces.erase(at);
    }
    const NativePath old = through(m_oldPlaces, from).value_or(from);
    if (gone.empty() || gone.front().second != to) // it was not moved itself before
        gone.emplace_back(old, to);
    for (auto &[oldPlace, newPlace] : gone) {
        m_newPlaces[oldPlace] = newPlace;
        m_oldPlaces[std::move(newPlace)] = std::move(oldPlace);
    }
}

std::optional<NativePath> Relocations::newPathOf(const NativePath &path) const
{
    return through(m_newPlaces, path);
}

} // namespace linkwright
