// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstddef>
#include <set>
#include <string_view>

namespace linkwright {

/// How much the presence of a name tells of whether a folder is the one that is looked for: 1 for a name that somebody
/// thought of, next to nothing for "README", "index.html", "src", or for one of a numbered row like "IMG_0012.jpg".
double tellingWeight(std::string_view name);

/// Sums up how much the names of paths below a prefix tell, each name once. The paths outlive it.
class TellingNames
{
public:
    double add(std::string_view path, std::size_t prefixDepth);
    double sum() const { return m_sum; }

private:
    std::set<std::string_view> m_names;
    double m_sum = 0;
};

/// From so much on the names of a tree tell it from others.
inline constexpr double tellingEnough = 3.0;
/// Where times speak against it.
inline constexpr double tellingAllTheSame = 2 * tellingEnough;

} // namespace linkwright
