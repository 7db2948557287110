// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/name_fold.h"

#include <algorithm>

namespace linkwright {

namespace {

std::string lowerAscii(std::string_view name)
{
    std::string folded(name);
    std::ranges::transform(folded, folded.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return folded;
}

std::string asItIs(std::string_view name)
{
    return std::string(name);
}

} // namespace

const NameFold asciiFold{lowerAscii, asItIs};

std::string_view stemOf(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

NameTwin twinOf(const NameFold &fold, std::string_view one, std::string_view other)
{
    if (one == other)
        return NameTwin::None;
    if (fold.normalised(one) == fold.normalised(other))
        return NameTwin::Normalisation;
    if (fold.caseless(one) == fold.caseless(other))
        return NameTwin::Case;
    return stemOf(one) == stemOf(other) ? NameTwin::Extension : NameTwin::None;
}

} // namespace linkwright
