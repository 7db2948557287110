// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/style.h"

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace linkwright {

/// One thing that can be said of how a target is written; of each target one of the first two, and any of the others.
enum class StyleFacet : std::uint8_t { Relative, Absolute, Messy, Lengthy, OtherFileSystem, Outside };
inline constexpr std::size_t styleFacetCount = 6;

using StyleFacets = std::bitset<styleFacetCount>;

inline StyleFacets facetsOf(const Style &style)
{
    StyleFacets facets;
    facets.set(static_cast<std::size_t>(style.absolute ? StyleFacet::Absolute : StyleFacet::Relative));
    facets.set(static_cast<std::size_t>(StyleFacet::Messy), style.messy);
    facets.set(static_cast<std::size_t>(StyleFacet::Lengthy), style.lengthy);
    facets.set(static_cast<std::size_t>(StyleFacet::OtherFileSystem), style.otherFileSystem);
    facets.set(static_cast<std::size_t>(StyleFacet::Outside), style.outside);
    return facets;
}

} // namespace linkwright
