// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"

#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace linkwright {

namespace {

constexpr char32_t openBracket = 0x27E8; // ⟨
constexpr std::string_view openText = "\u27E8";
constexpr std::string_view closeText = "\u27E9";

struct Range
{
    char32_t first;
    char32_t last;
};

/// Characters that a name could use to lie or to break a line. Sorted.
constexpr std::array hiddenRanges{
    Range{0x0000, 0x001F}, // C0 controls
    Range{0x007F, 0x009F}, // DEL and C1 controls
    Range{0x00AD, 0x00AD}, // soft hyphen
    Range{0x034F, 0x034F}, // combining grapheme joiner
    Range{0x061C, 0x061C}, // Arabic letter mark
    Range{0x115F, 0x1160}, // Hangul fillers
    Range{0x17B4, 0x17B5}, // Khmer inherent vowels, invisible
    Range{0x180B, 0x180F}, // Mongolian selectors and vowel separator
    Range{0x200B, 0x200F}, // zero-width characters, directional marks
    Range{0x2028, 0x202E}, // line and paragraph separators, bidirectional embeddings and overrides
    Range{0x2060, 0x206F}, // word joiner, invisible operators, bidirectional isolates, deprecated controls
    Range{0x3164, 0x3164}, // Hangul filler
    Range{0xD800, 0xF8FF}, // surrogates (never valid), private use: means nothing to anybody else
    Range{0xFDD0, 0xFDEF}, // no characters
    Range{0xFE00, 0xFE0F}, // variation selectors
    Range{0xFEFF, 0xFEFF}, // zero-width no-break space (BOM)
    Range{0xFFA0, 0xFFA0}, // halfwidth Hangul filler
    Range{0xFFF0, 0xFFFB}, // specials, interlinear annotation
    Range{0x1BCA0, 0x1BCA3}, // shorthand format controls
    Range{0x1D173, 0x1D17A}, // musical format controls
    Range{0xE0000, 0x10FFFF}, // tags, variation selectors supplement, private use planes
};

bool isHidden(char32_t code)
{
    if ((code & 0xFFFEU) == 0xFFFEU)
        return true; // the last two of every plane are no characters
    const auto *range = std::ranges::lower_bound(hiddenRanges, code, {}, &Range::last);
    return range != hiddenRanges.end() && code >= range->first;
}

bool isEscaped(char32_t code)
{
    return code == openBracket || isHidden(code);
}

bool isPrintableAscii(char unit)
{
    return unit >= 0x20 && unit < 0x7F;
}

std::string hexadecimal(std::uint32_t value, std::size_t digits)
{
    constexpr std::string_view alphabet = "0123456789ABCDEF";
    std::string text;
    do {
        text.insert(text.begin(), alphabet[value & 0xFU]);
        value >>= 4U;
    } while (value != 0 || text.size() < digits);
    return text;
}

std::optional<std::uint32_t> hexadecimalValue(std::string_view digits)
{
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.empty() || failed != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

void appendEscapedCharacter(std::string &text, char32_t code)
{
    text.append(openText).append("U+").append(hexadecimal(static_cast<std::uint32_t>(code), 4)).append(closeText);
}

void appendEscapedByte(std::string &text, char byte)
{
    text.append(openText).append("x").append(hexadecimal(static_cast<unsigned char>(byte), 2)).append(closeText);
}

/// The bytes an escape stands for; nothing when `inside` is not exactly what toDisplayText() writes.
std::optional<std::string> unescaped(std::string_view inside)
{
    std::string bytes;
    if (inside.starts_with("U+")) {
        const std::uint32_t code = hexadecimalValue(inside.substr(2)).value_or(0x110000);
        const bool isCharacter = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (!isCharacter || !isEscaped(static_cast<char32_t>(code)) || inside.substr(2) != hexadecimal(code, 4))
            return std::nullopt;
        appendUtf8(bytes, static_cast<char32_t>(code));
        return bytes;
    }
    if (inside.starts_with('x')) {
        const std::uint32_t byte = hexadecimalValue(inside.substr(1)).value_or(0);
        if (byte < 0x80 || byte > 0xFF || inside.substr(1) != hexadecimal(byte, 2))
            return std::nullopt;
        bytes += static_cast<char>(static_cast<unsigned char>(byte));
        return bytes;
    }
    return std::nullopt;
}

void appendShellByte(std::string &text, char byte)
{
    switch (byte) {
    case '\n': text += "\\n"; return;
    case '\t': text += "\\t"; return;
    case '\r': text += "\\r"; return;
    case '\\': text += "\\\\"; return;
    case '\'': text += "\\'"; return;
    default: break;
    }
    if (isPrintableAscii(byte)) {
        text += byte;
        return;
    }
    // Octal, always three digits: of "\xFFa" ksh makes one character, U+0FFA.
    const auto value = static_cast<unsigned char>(byte);
    text += '\\';
    for (const unsigned shift : {6U, 3U, 0U})
        text += static_cast<char>('0' + ((value >> shift) & 7U));
}

} // namespace

bool isPlainText(std::string_view name)
{
    for (std::size_t at = 0; at < name.size();) {
        if (isPrintableAscii(name[at])) {
            ++at;
            continue;
        }
        const Utf8Character character = utf8At(name, at);
        if (character.length == 0 || isEscaped(character.code))
            return false;
        at += character.length;
    }
    return true;
}

std::string toDisplayText(std::string_view name)
{
    if (isPlainText(name))
        return std::string(name);
    std::string text;
    for (std::size_t at = 0; at < name.size();) {
        const Utf8Character character = utf8At(name, at);
        if (character.length == 0) {
            appendEscapedByte(text, name[at++]);
            continue;
        }
        if (isEscaped(character.code))
            appendEscapedCharacter(text, character.code);
        else
            text += name.substr(at, character.length);
        at += character.length;
    }
    return text;
}

std::string fromDisplayText(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find(openText, at);
        bytes += text.substr(at, open - at);
        if (open == std::string_view::npos)
            break;
        const std::size_t inside = open + openText.size();
        const std::size_t close = text.find(closeText, inside);
        const auto meant =
            close == std::string_view::npos ? std::nullopt : unescaped(text.substr(inside, close - inside));
        bytes += meant.value_or(std::string(openText));
        at = meant ? close + closeText.size() : inside;
    }
    return bytes;
}

std::string toShellText(std::string_view name)
{
    // A name that itself looks quoted is quoted too, so that what is read back is never another name.
    if (!name.empty() && isPlainText(name) && !name.starts_with("$'"))
        return std::string(name);
    std::string text = "$'";
    for (std::size_t at = 0; at < name.size();) {
        const Utf8Character character = utf8At(name, at);
        const bool shown = character.length > 1 && !isHidden(character.code);
        const std::size_t length = std::max<std::size_t>(character.length, 1);
        for (const char byte : name.substr(at, length)) {
            if (shown)
                text += byte;
            else
                appendShellByte(text, byte);
        }
        at += length;
    }
    return text + "'";
}

} // namespace linkwright
