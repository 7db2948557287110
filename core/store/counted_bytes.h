// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <string_view>

namespace linkwright {

/// Bytes that come piece by piece, read once and forwards, with their lines counted. They end early when there are more
/// than a limit, or more than another between two marks.
class CountedBytes
{
public:
    /// Gives the next piece, which lives until it is asked again; empty: the end.
    using Source = std::function<std::string_view()>;
    enum class End : std::uint8_t { NotReached, Reached, TooMany, TooManyBetweenMarks };

    CountedBytes(Source source, std::size_t most, std::size_t mostBetweenMarks);

    /// Whether there is nothing more to read; then end() says why.
    bool isAtEnd();
    char current() const { return m_piece[m_at]; }
    void next();

    void mark() { m_sinceMark = 0; }
    End end() const { return m_end; }
    /// That of the last byte that was read, from 1; a line's end belongs to its line.
    std::size_t line() const { return m_line; }

private:
    Source m_source;
    std::size_t m_left;
    std::size_t m_mostBetweenMarks;
    std::string_view m_piece;
    std::size_t m_at = 0;
    std::size_t m_sinceMark = 0;
    std::size_t m_line = 1;
    bool m_afterLine = false;
    End m_end = End::NotReached;
};

/// What a parser walks with. The default is the end.
class CountedByte
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;

    CountedByte() = default;
    explicit CountedByte(CountedBytes &bytes)
        : m_bytes(&bytes)
    {
    }

    char operator*() const { return m_bytes->current(); }
    CountedByte &operator++()
    {
        m_bytes->next();
        return *this;
    }
    CountedByte operator++(int)
    {
        const CountedByte before = *this;
        m_bytes->next();
        return before;
    }
    bool operator==(const CountedByte &other) const { return isAtEnd() == other.isAtEnd(); }

private:
    bool isAtEnd() const { return m_bytes == nullptr || m_bytes->isAtEnd(); }

    CountedBytes *m_bytes = nullptr; // not owned
};

} // namespace linkwright
