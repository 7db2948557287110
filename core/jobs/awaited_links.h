// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "links/link_entry.h"
#include "links/link_home.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace linkwright {

/// The links of a large folder that were listed without a verdict, and judging them afterwards. A name takes its bytes
/// and eight more. One thread at a time.
class AwaitedLinks
{
public:
    void add(std::string_view name);
    bool isEmpty() const { return m_next == m_ends.size(); }

    /// What was found out in a while.
    struct Judged
    {
        std::vector<Entry> present;
        std::vector<std::string> gone;
    };
    /// Looks at links until the time is over, those named `first` before the others and once.
    Judged judge(const LinkHome &home, const std::vector<std::string> &first,
                 std::chrono::steady_clock::time_point until, const StopToken &stop);

private:
    std::string_view name(std::size_t at) const;

    std::string m_names; // one behind the other
    std::vector<std::uint64_t> m_ends; // in m_names
    std::size_t m_next = 0;
    std::unordered_set<std::string> m_first; // those that went before
};

} // namespace linkwright
