// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "base/stop.h"
#include "links/link_entry.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace linkwright {

/// What came since it was last asked.
struct EntryDelivery
{
    std::vector<Entry> entries;
    bool ended = false; // these are the last
    std::optional<Error> error; // why it ended before its time
};

/// Entries between the threads that find them and the one that shows them. A window that is slow to take them holds up
/// those who find.
class EntryQueue
{
public:
    /// True: something waits after nothing did, and whoever takes is to be told. Dropped once `stop` is requested.
    bool push(std::vector<Entry> &&batch, const StopToken &stop);
    /// Nothing more comes; whoever takes is to be told.
    void end(std::optional<Error> error);
    /// About as many as wanted. Never blocks for long.
    EntryDelivery take(std::size_t wanted);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_taken;
    bool m_announced = false;
    bool m_ended = false;
    std::deque<std::vector<Entry>> m_waiting;
    std::size_t m_waitingRows = 0;
    std::optional<Error> m_error;
};

} // namespace linkwright
