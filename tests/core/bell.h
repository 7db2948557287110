// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/watch_bell.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace linkwright::test {

/// Hears when a watch rings. Must outlive the watch.
class Bell
{
public:
    WatchBell toRing() const
    {
        return [this] {
            const std::scoped_lock lock(m_mutex);
            m_hasRung = true;
            m_rung.notify_all();
        };
    }
    /// Waits until it has; it may ring again then. False when it does not, for very long.
    bool rings() const
    {
        std::unique_lock lock(m_mutex);
        const bool rang = m_rung.wait_for(lock, std::chrono::seconds(20), [this] { return m_hasRung; });
        return std::exchange(m_hasRung, false) && rang;
    }
    bool hasRung() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_hasRung;
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_rung;
    mutable bool m_hasRung = false;
};

} // namespace linkwright::test
