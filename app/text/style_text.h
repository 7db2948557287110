// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/style.h"
#include "links/style_facet.h"

#include <QString>

#include <cstdint>

namespace linkwright {

/// Where the words stand; a language has its own rules for capitals.
enum class StylePosition : std::uint8_t {
    First, // in a line: "Relative"
    Within, // after other words: "relative"
};

/// How a target is written, for people: "Relative", "Absolute, messy, on another file system".
QString styleText(const Style &style, StylePosition position = StylePosition::First);

/// One of these by itself, for chips: "On another file system".
QString facetText(StyleFacet facet);

} // namespace linkwright
