// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace linkwright::cli {

/// "  Label:    text", as several facts of one place stand below each other. An empty label goes on with the one above.
inline std::string labelled(std::string_view label, std::string_view text)
{
    constexpr std::size_t column = 12;
    std::string line = "  " + std::string(label) + (label.empty() ? "" : ":");
    line.resize(std::max(line.size() + 1, column + 2), ' ');
    return line.append(text) + '\n';
}

} // namespace linkwright::cli
