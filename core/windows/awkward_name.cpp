// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/awkward_name.h"

#include "base/contains.h"

#include <algorithm>
#include <array>
#include <string>

namespace linkwright::windows {

namespace {

constexpr std::array<std::string_view, 6> devices{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
constexpr std::array<std::string_view, 12> ports{
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "\xC2\xB9", "\xC2\xB2", "\xC2\xB3", // ¹ ² ³
};

/// "con .txt" asks for "CON": what stands behind the first dot, and spaces in front of it, do not count.
std::string deviceWord(std::string_view name)
{
    std::string_view word = name.substr(0, name.find('.'));
    while (word.ends_with(' '))
        word.remove_suffix(1);
    std::string capitals(word);
    std::ranges::transform(capitals, capitals.begin(),
                           [](char unit) { return unit >= 'a' && unit <= 'z' ? static_cast<char>(unit - 32) : unit; });
    return capitals;
}

} // namespace

bool isAwkwardName(std::string_view name)
{
    if (name.ends_with('.') || name.ends_with(' '))
        return name != "." && name != "..";
    const std::string word = deviceWord(name);
    const bool isPort = word.starts_with("COM") || word.starts_with("LPT");
    return contains(devices, word) || (isPort && contains(ports, std::string_view(word).substr(3)));
}

} // namespace linkwright::windows
