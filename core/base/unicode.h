// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linkwright {

/// One character of UTF-8, read strictly (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
struct Utf8Character
{
    char32_t code = 0;
    std::size_t length = 0; // bytes; 0 when the bytes at this place are not UTF-8
};

Utf8Character utf8At(std::string_view bytes, std::size_t at);

void appendUtf8(std::string &text, char32_t code);

bool isUtf8(std::string_view bytes);

} // namespace linkwright
