// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/counted_bytes.h"

#include <utility>

namespace linkwright {

CountedBytes::CountedBytes(Source source, std::size_t most, std::size_t mostBetweenMarks)
    : m_source(std::move(source))
    , m_left(most)
    , m_mostBetweenMarks(mostBetweenMarks)
{
}

bool CountedBytes::isAtEnd()
{
    if (m_end != End::NotReached)
        return true;
    if (m_at == m_piece.size()) {
        m_piece = m_source();
        m_at = 0;
    }
    if (m_piece.empty())
        m_end = End::Reached;
    else if (m_left == 0)
        m_end = End::TooMany;
    else if (m_sinceMark >= m_mostBetweenMarks)
        m_end = End::TooManyBetweenMarks;
    return m_end != End::NotReached;
}

void CountedBytes::next()
{
    if (m_afterLine)
        ++m_line;
    m_afterLine = m_piece[m_at] == '\n';
    ++m_at;
    ++m_sinceMark;
    --m_left;
}

} // namespace linkwright
