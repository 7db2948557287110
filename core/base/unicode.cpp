// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/unicode.h"

namespace linkwright {

namespace {

constexpr unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

struct Lead
{
    std::size_t length;
    char32_t bits;
    char32_t smallest; // anything below is an overlong form
};

constexpr Lead leadOf(unsigned byte)
{
    if (byte < 0x80)
        return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

} // namespace

Utf8Character utf8At(std::string_view bytes, std::size_t at)
{
    const Lead lead = leadOf(byteAt(bytes, at));
    if (lead.length == 0 || at + lead.length > bytes.size())
        return {};
    char32_t code = lead.bits;
    for (std::size_t next = 1; next < lead.length; ++next) {
        const unsigned byte = byteAt(bytes, at + next);
        if ((byte & 0xC0U) != 0x80)
            return {};
        code = (code << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < lead.smallest || surrogate || code > 0x10FFFF)
        return {};
    return {code, lead.length};
}

void appendUtf8(std::string &text, char32_t code)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character character = utf8At(bytes, at);
        if (character.length == 0)
            return false;
        at += character.length;
    }
    return true;
}

} // namespace linkwright
