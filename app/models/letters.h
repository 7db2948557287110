// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace linkwright {

/// One character of a name that may or may not be UTF-8.
struct Letter
{
    char32_t code = 0; // for a byte that starts no valid sequence: the byte
    std::size_t length = 1; // bytes; 1 for ASCII and for what is not valid
};

/// The first character of a text that is not empty.
Letter nextLetter(std::string_view text);

/// Simple case folding.
char32_t caseFolded(char32_t code);

constexpr char asciiLower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// A Latin letter without its accents, in lower case, as ASCII ("é" -> "e", "ß" -> "ss"); empty for other letters.
std::string_view plainLatin(char32_t code);

/// Whether it is an accent that stands for itself behind its letter, as some systems store names.
constexpr bool isAccent(char32_t code)
{
    return code >= 0x300 && code <= 0x36F;
}

} // namespace linkwright
