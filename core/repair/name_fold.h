// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/cause.h"

#include <string>
#include <string_view>

namespace linkwright {

/// Keys by which names are compared that a person would read as the same. The engine has no tables of Unicode; who has
/// gives functions that know them.
struct NameFold
{
    std::string (*caseless)(std::string_view name); // equal for names that differ only in upper and lower case
    std::string (*normalised)(std::string_view name); // equal for names that differ only in how they are composed
};

/// Knows the letters of ASCII and nothing of composition.
extern const NameFold asciiFold;

/// The name without its extension; all of it where there is none. ".profile" has none.
std::string_view stemOf(std::string_view name);

/// What alone makes two different names differ.
NameTwin twinOf(const NameFold &fold, std::string_view one, std::string_view other);

} // namespace linkwright
