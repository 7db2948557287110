// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/base64.h"

#include <cstdint>

namespace linkwright::cli {

std::string toBase64(std::string_view bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
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

} // namespace linkwright::cli
