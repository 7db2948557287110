// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "links/link_entry.h"
#include "links/link_home.h"
#include "scan/link_part_pool.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace linkwright {

/// The links of a large folder that were listed without a verdict, and judging them afterwards. A name takes its bytes
/// and two more. One thread at a time.
class AwaitedLinks
{
public:
    void add(std::string_view name);
    bool isEmpty() const { return m_next == m_lengths.size(); }

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
    std::string_view takeNext();

    std::string m_names; // one behind the other
    std::vector<std::uint16_t> m_lengths; // of each; no system allows a thousand bytes
    std::size_t m_next = 0;
    std::size_t m_nextByte = 0; // where its name begins
    std::unordered_set<std::string> m_first; // those that went before
    LinkPartPool m_pool;
};

} // namespace linkwright
