// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstddef>
#include <functional>

namespace linkwright {

using Progress = std::function<void(std::size_t done, std::size_t of)>;

/// Passes on a few reports a second, and the last.
inline Progress inTime(Progress tell)
{
    return [tell = std::move(tell), last = std::chrono::steady_clock::time_point()](std::size_t done,
                                                                                    std::size_t of) mutable {
        constexpr auto every = std::chrono::milliseconds(80);
        const auto now = std::chrono::steady_clock::now();
        if (done < of && now - last < every)
            return;
        last = now;
        tell(done, of);
    };
}

} // namespace linkwright
