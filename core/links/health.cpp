// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/health.h"

#include <algorithm>
#include <array>

namespace linkwright {

namespace {

constexpr std::array<std::string_view, healthCount> words{
    "healthy", "broken", "loop", "invalid", "wrong-kind", "offline", "denied", "unanswered", "unchecked",
};

} // namespace

std::string_view healthWord(Health health)
{
    return words.at(static_cast<std::size_t>(health));
}

std::optional<Health> healthFromWord(std::string_view word)
{
    const auto *found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<Health>(found - words.begin());
}

} // namespace linkwright
