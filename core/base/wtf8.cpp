// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"

#include "base/unicode.h"

namespace linkwright {

namespace {

constexpr bool isHigh(char32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

constexpr bool isLow(char32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// A lone surrogate in its three bytes ED A0..BF 80..BF; 0 when there is none at this place.
char16_t surrogateAt(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t offset) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[at + offset]));
    };
    if (at + 3 > bytes.size() || byte(0) != 0xED || byte(1) < 0xA0 || byte(1) > 0xBF || (byte(2) & 0xC0U) != 0x80)
        return 0;
    return static_cast<char16_t>(0xD000U | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU));
}

void appendUtf16(std::u16string &units, char32_t code)
{
    if (code < 0x10000) {
        units += static_cast<char16_t>(code);
        return;
    }
    units += static_cast<char16_t>(0xD800U + ((code - 0x10000U) >> 10U));
    units += static_cast<char16_t>(0xDC00U + ((code - 0x10000U) & 0x3FFU));
}

} // namespace

std::string wtf8FromUtf16(std::u16string_view units)
{
    std::string bytes;
    bytes.reserve(units.size());
    for (std::size_t at = 0; at < units.size(); ++at) {
        char32_t code = units[at];
        if (isHigh(code) && at + 1 < units.size() && isLow(units[at + 1]))
            code = 0x10000U + ((code - 0xD800U) << 10U) + (units[++at] - 0xDC00U);
        appendUtf8(bytes, code);
    }
    return bytes;
}

std::optional<std::u16string> utf16FromWtf8(std::string_view bytes)
{
    std::u16string units;
    units.reserve(bytes.size());
    bool afterLoneHigh = false;
    for (std::size_t at = 0; at < bytes.size();) {
        if (const Utf8Character character = utf8At(bytes, at); character.length > 0) {
            appendUtf16(units, character.code);
            at += character.length;
            afterLoneHigh = false;
            continue;
        }
        const char16_t surrogate = surrogateAt(bytes, at);
        if (surrogate == 0 || (afterLoneHigh && isLow(surrogate)))
            return std::nullopt;
        units += surrogate;
        at += 3;
        afterLoneHigh = isHigh(surrogate);
    }
    return units;
}

} // namespace linkwright
