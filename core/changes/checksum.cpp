// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/wire.h"

#include <array>

namespace linkwright {

namespace {

using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

/// For eight bytes at a time: table N is what a byte does that has N more behind it.
constexpr CrcTables makeCrcTables()
{
    constexpr std::uint32_t polynomial = 0x82F63B78; // Castagnoli, reflected
    CrcTables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? polynomial : 0);
        tables[0][byte] = rest;
    }
    for (std::size_t table = 1; table < tables.size(); ++table) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t before = tables[table - 1][byte];
            tables[table][byte] = (before >> 8U) ^ tables[0][before & 0xFFU];
        }
    }
    return tables;
}

constexpr CrcTables crcTables = makeCrcTables();

std::uint32_t littleEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t at = 4; at-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(bytes[at]);
    return value;
}

std::uint32_t eightAtOnce(std::uint32_t crc, std::string_view bytes)
{
    const std::uint32_t low = crc ^ littleEndian(bytes);
    const std::uint32_t high = littleEndian(bytes.substr(4));
    std::uint32_t result = 0;
    for (unsigned at = 0; at < 4; ++at) {
        result ^= crcTables[7 - at][(low >> (8 * at)) & 0xFFU];
        result ^= crcTables[3 - at][(high >> (8 * at)) & 0xFFU];
    }
    return result;
}

} // namespace

std::string sealed(std::string bytes)
{
    ByteWriter seal;
    seal.number(checksum(bytes));
    return std::move(bytes) + seal.take();
}

std::optional<std::string_view> unsealed(std::string_view bytes)
{
    constexpr std::size_t sealSize = sizeof(std::uint32_t);
    if (bytes.size() < sealSize)
        return std::nullopt;
    const std::string_view content = bytes.substr(0, bytes.size() - sealSize);
    ByteReader seal(bytes.substr(content.size()));
    return seal.number<std::uint32_t>() == checksum(content) ? std::optional(content) : std::nullopt;
}

std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (; bytes.size() >= 8; bytes.remove_prefix(8))
        crc = eightAtOnce(crc, bytes);
    for (const char byte : bytes)
        crc = (crc >> 8U) ^ crcTables[0][(crc ^ static_cast<unsigned char>(byte)) & 0xFFU];
    return ~crc;
}

} // namespace linkwright
