// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace linkwright::posix {

/// A name as system calls want it. Names are at most 255 bytes nearly everywhere, so it rarely allocates.
class NulTerminated
{
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): m_short is filled as far as it is read
    explicit NulTerminated(std::string_view name)
    {
        if (name.size() >= m_short.size()) {
            m_long = name;
            return;
        }
        *std::ranges::copy(name, m_short.data()).out = '\0';
    }

    const char *text() const { return m_long.empty() ? m_short.data() : m_long.c_str(); }

private:
    std::array<char, 256> m_short;
    std::string m_long;
};

} // namespace linkwright::posix
