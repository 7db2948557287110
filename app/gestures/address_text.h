// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <string_view>

namespace linkwright {

/// Where a typed text starts from.
struct TypedFrom
{
    NativePath folder; // the one on screen
    NativePath home;
};

/// The text a person typed or pasted, without what came along with it: line ends, quotes around it, "file://" with
/// its percent signs. What stays is the path as it was meant, relative or not; "~" is still there.
NativePath unwrapped(std::string_view typed);

/// The same as an absolute place: "~" is the home, a relative text starts at the folder. Empty for an empty text.
NativePath placeFromTyped(std::string_view typed, const TypedFrom &from);

/// The same of a text in a field, where what cannot be typed is escaped. An absolute path is taken byte for byte: a
/// line end that is escaped belongs to it.
NativePath placeFromShown(std::string_view shown, const TypedFrom &from);

} // namespace linkwright
