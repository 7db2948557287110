// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace linkwright {

/// Work that makes more work, shared by threads. Last in, first out: a tree is walked downwards first, so that few
/// folders wait. Ends when the pile is empty and nobody is at work who could add to it.
template<typename Task>
class WorkPile
{
public:
    /// Takes over the tasks; the first of them is taken first.
    void add(std::vector<Task> &tasks)
    {
        if (tasks.empty())
            return;
        {
            const std::scoped_lock lock(m_mutex);
            for (auto task = tasks.rbegin(); task != tasks.rend(); ++task)
                m_tasks.push_back(std::move(*task));
        }
        tasks.size() > 1 ? m_changed.notify_all() : m_changed.notify_one();
        tasks.clear();
    }

    /// Waits for a task; nothing when all is done. Every task taken is ended by done().
    std::optional<Task> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_tasks.empty() || m_atWork == 0; });
        if (m_tasks.empty())
            return std::nullopt;
        std::optional<Task> task(std::move(m_tasks.back()));
        m_tasks.pop_back();
        ++m_atWork;
        return task;
    }

    void done()
    {
        const std::scoped_lock lock(m_mutex);
        if (--m_atWork == 0 && m_tasks.empty())
            m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Task> m_tasks;
    int m_atWork = 0;
};

} // namespace linkwright
