// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/link_names.h"

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t longestName = 255;
constexpr int enoughTries = 100000;

std::string replaced(std::string pattern, std::string_view mark, std::string_view with)
{
    if (const auto at = pattern.find(mark); at != std::string::npos)
        pattern.replace(at, mark.size(), with);
    return pattern;
}

/// Cuts whole characters off the end; a name that is not UTF-8 is cut between bytes.
std::string_view shortenedTo(std::string_view base, std::size_t length)
{
    if (base.size() <= length)
        return base;
    while (length > 0 && (static_cast<unsigned char>(base[length]) & 0xC0) == 0x80)
        --length;
    return base.substr(0, length);
}

std::string numbered(std::string_view name, int number, std::string_view pattern, std::string_view patternAgain)
{
    const auto extension = name.substr(baseNameLength(name));
    const auto base = name.substr(0, baseNameLength(name));
    const std::string words =
        number == 1 ? std::string(pattern) : replaced(std::string(patternAgain), "%2", std::to_string(number));
    const std::size_t room = longestName - std::min(longestName, words.size() - 2 + extension.size());
    return replaced(words, "%1", shortenedTo(base, room)) + std::string(extension);
}

} // namespace

std::size_t baseNameLength(std::string_view name)
{
    const auto dot = name.rfind('.');
    const bool hasExtension =
        dot != std::string_view::npos && dot > 0 && dot + 1 < name.size() && name.size() - dot <= 16;
    if (!hasExtension)
        return name.size();
    if (dot > 4 && name.substr(dot - 4, 4) == ".tar")
        return dot - 4;
    return dot;
}

std::string freeLinkName(std::string_view name, const IsTaken &taken, std::string_view pattern,
                         std::string_view patternAgain)
{
    std::string candidate(name);
    for (int number = 1; taken(candidate) && number < enoughTries; ++number)
        candidate = numbered(name, number, pattern, patternAgain);
    return candidate;
}

} // namespace linkwright
