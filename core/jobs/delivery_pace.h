// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace linkwright {

/// How many rows are handed to the window in one go, so that between two it paints and answers.
class DeliveryPace
{
public:
    static constexpr std::chrono::milliseconds between{16}; // a frame

    std::size_t rows() const { return m_rows; }
    void startAnew() { m_rows = first; }
    /// So long the last ones took who shows them.
    void took(std::chrono::milliseconds time)
    {
        if (time > wanted)
            m_rows = std::max(m_rows / 2, few);
        else if (time * 2 < wanted)
            m_rows = std::min(m_rows * 2, many);
    }

private:
    static constexpr std::chrono::milliseconds wanted{6}; // at most
    static constexpr std::size_t few = 256;
    static constexpr std::size_t first = 2048;
    static constexpr std::size_t many = 65536;

    std::size_t m_rows = first;
};

} // namespace linkwright
