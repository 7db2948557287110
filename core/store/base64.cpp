// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/base64.h"

#include <cstdint>

namespace linkwright {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Three bytes from four letters; what stands for nothing in them is zero.
std::optional<std::uint32_t> groupOf(std::string_view four)
{
    std::uint32_t group = 0;
    for (const char letter : four) {
        const std::size_t value = letter == '=' ? 0 : letters.find(letter);
        if (value == std::string_view::npos)
            return {};
        group = (group << 6U) | static_cast<std::uint32_t>(value);
    }
    return group;
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = bytes.size() - at < 3 ? bytes.size() - at : 3;
        std::uint32_t group = 0;
        for (std::size_t next = 0; next < 3; ++next)
            group = (group << 8U) | (next < count ? static_cast<unsigned char>(bytes[at + next]) : 0U);
        for (std::size_t letter = 0; letter < 4; ++letter)
            text += letter <= count ? letters[(group >> (18U - 6U * letter)) & 0x3FU] : '=';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return {};
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const auto group = groupOf(text.substr(at, 4));
        if (!group)
            return {};
        for (const unsigned shift : {16U, 8U, 0U})
            bytes += static_cast<char>(static_cast<unsigned char>((*group >> shift) & 0xFFU));
    }
    for (std::size_t padding = text.size(); padding > 0 && text[padding - 1] == '='; --padding) {
        if (text.size() - padding == 2)
            return {};
        bytes.pop_back();
    }
    if (toBase64(bytes) != text) // bits beside the bytes, padding in the middle
        return {};
    return bytes;
}

} // namespace linkwright
