// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/byte_stream.h"
#include "windows/reparse_buffer.h"

#include <random>
#include <string>
#include <string_view>

/// Reparse points of every shape, right and wrong, for the tests of the Windows layer.
namespace linkwright::test {

/// A reparse point written field by field, so that every field can be wrong.
struct RawReparse
{
    std::uint32_t tag = 0xA000000C;
    int lengthIsOffBy = 0;
    std::uint16_t reserved = 0;
    std::uint16_t substituteOffset = 0;
    std::uint16_t substituteLength = 0;
    std::uint16_t printOffset = 0;
    std::uint16_t printLength = 0;
    std::uint32_t flags = 0;
    bool hasFlags = true; // a mount point has none
    std::u16string names;
    std::string behind; // bytes after the names
};

inline std::string bytesOf(const RawReparse &raw)
{
    ByteWriter fields;
    for (const std::uint16_t number : {raw.substituteOffset, raw.substituteLength, raw.printOffset, raw.printLength})
        fields.number(number);
    if (raw.hasFlags)
        fields.number(raw.flags);
    for (const char16_t unit : raw.names)
        fields.number(static_cast<std::uint16_t>(unit));
    const std::string data = fields.take() + raw.behind;
    ByteWriter header;
    header.number(raw.tag);
    header.number(static_cast<std::uint16_t>(static_cast<int>(data.size()) + raw.lengthIsOffBy));
    header.number(raw.reserved);
    return header.take() + data;
}

/// "\??\C:\x" and "C:\x", in this order and without anything between: 16 and 8 bytes.
inline RawReparse plainLink()
{
    RawReparse raw;
    raw.names = uR"(\??\C:\xC:\x)";
    raw.substituteLength = 16;
    raw.printOffset = 16;
    raw.printLength = 8;
    return raw;
}

inline RawReparse plainJunction()
{
    RawReparse raw = plainLink();
    raw.tag = 0xA0000003;
    raw.hasFlags = false;
    return raw;
}

/// Units of all kinds but NUL, lone surrogates often among them.
inline std::u16string randomUnits(std::mt19937 &dice, std::size_t most)
{
    static constexpr std::u16string_view common = u"\\/.:?{}AC abc\u00e9\u4e2d";
    std::u16string units;
    for (auto length = 1 + dice() % most; length > 0; --length) {
        switch (dice() % 4) {
        case 0: units += static_cast<char16_t>(0xD800 + dice() % 0x800); break;
        case 1: units += static_cast<char16_t>(1 + dice() % 0xFFFF); break;
        default: units += common[dice() % common.size()];
        }
    }
    return units;
}

} // namespace linkwright::test
