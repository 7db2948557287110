// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/entry_queue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostRowsWaiting = 50'000;

/// Moves as many rows as are wanted from the front of `from` to the end of `to`.
void moveRows(std::vector<Entry> &from, std::vector<Entry> &to, std::size_t wanted)
{
    if (to.empty() && from.size() <= wanted) {
        to = std::exchange(from, {});
        return;
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(wanted, from.size()));
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.begin() + count));
    from.erase(from.begin(), from.begin() + count);
}

} // namespace

bool EntryQueue::push(std::vector<Entry> &&batch, const StopToken &stop)
{
    std::unique_lock lock(m_mutex);
    m_taken.wait(lock, stop, [this] { return m_waitingRows < mostRowsWaiting; });
    if (stop.stop_requested() || batch.empty())
        return false;
    m_waitingRows += batch.size();
    m_waiting.push_back(std::move(batch));
    return !std::exchange(m_announced, true);
}

void EntryQueue::end(std::optional<Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_ended = true;
    m_error = std::move(error);
    m_announced = true;
}

EntryDelivery EntryQueue::take(std::size_t wanted)
{
    EntryDelivery delivery;
    const std::scoped_lock lock(m_mutex);
    while (!m_waiting.empty() && delivery.entries.size() < wanted) {
        moveRows(m_waiting.front(), delivery.entries, wanted - delivery.entries.size());
        if (m_waiting.front().empty())
            m_waiting.pop_front();
    }
    m_waitingRows -= delivery.entries.size();
    m_taken.notify_all();
    if (m_waiting.empty()) {
        m_announced = false;
        delivery.ended = m_ended;
        delivery.error = m_error;
    }
    return delivery;
}

} // namespace linkwright
