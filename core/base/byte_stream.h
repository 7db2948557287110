// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace linkwright {

/// Numbers little-endian, strings with their length in front.
class ByteWriter
{
public:
    template<std::integral Number>
    void number(Number value)
    {
        auto rest = static_cast<std::uint64_t>(value);
        for (std::size_t at = 0; at < sizeof(Number); ++at, rest >>= 8U)
            m_bytes += static_cast<char>(static_cast<unsigned char>(rest & 0xFFU));
    }
    void text(std::string_view text)
    {
        number(static_cast<std::uint32_t>(text.size()));
        m_bytes += text;
    }
    void flag(bool value) { number(static_cast<std::uint8_t>(value)); }

    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what ByteWriter wrote. After the first lack of bytes everything read is zero and isGood() is false.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    template<std::integral Number>
    Number number()
    {
        if (!has(sizeof(Number)))
            return {};
        std::uint64_t value = 0;
        for (std::size_t at = sizeof(Number); at-- > 0;)
            value = (value << 8U) | static_cast<unsigned char>(m_bytes[at]);
        m_bytes.remove_prefix(sizeof(Number));
        return static_cast<Number>(value);
    }
    std::string text()
    {
        const auto length = number<std::uint32_t>();
        if (!has(length))
            return {};
        std::string text(m_bytes.substr(0, length));
        m_bytes.remove_prefix(length);
        return text;
    }
    bool flag() { return limited(1) == 1; }
    /// A number that must not be above `largest`, as for enums.
    std::uint8_t limited(std::uint8_t largest)
    {
        const auto value = number<std::uint8_t>();
        m_good = m_good && value <= largest;
        return m_good ? value : std::uint8_t{0};
    }

    /// What was read makes no sense: nothing behind it is to be trusted.
    void reject() { m_good = false; }

    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_bytes.empty(); }

private:
    bool has(std::size_t count)
    {
        m_good = m_good && m_bytes.size() >= count;
        return m_good;
    }

    std::string_view m_bytes;
    bool m_good = true;
};

} // namespace linkwright
