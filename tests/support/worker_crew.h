// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/worker_line.h"
#include "platform/file_system.h"
#include "platform/worker_process.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace linkwright::test {

/// Nothing in a test is slow enough to be given up.
inline constexpr guard::Patience calm{std::chrono::hours(1), std::chrono::hours(1), std::chrono::hours(1),
                                      std::chrono::hours(1)};
/// What hangs is given up soon; after that nobody tries again.
inline constexpr guard::Patience brief{std::chrono::milliseconds(100), std::chrono::milliseconds(100),
                                       std::chrono::hours(1), std::chrono::hours(1)};

/// Workers that are threads of the test instead of processes: each serves a file system through a channel in memory.
/// The test says when one hangs, as in a system call that does not come back: killing it helps nothing then. Outlives
/// what it starts.
class WorkerCrew
{
public:
    explicit WorkerCrew(const FileSystem &files);
    WorkerCrew(const WorkerCrew &) = delete;
    WorkerCrew &operator=(const WorkerCrew &) = delete;
    /// Lets all go and waits for them.
    ~WorkerCrew();

    WorkerStarter starter();
    /// How many were started.
    std::size_t count() const;

    /// From its next answer on the worker (counted from 0, started or not yet) answers nothing; all that it was asked
    /// is done all the same.
    void hang(std::size_t worker);
    /// Likewise, but nothing that it is asked is done.
    void hangBefore(std::size_t worker);
    void letGo(std::size_t worker);
    /// The worker ends, in the middle of whatever it does.
    void end(std::size_t worker);
    /// Waits until the worker hangs.
    void awaitHanging(std::size_t worker) const;
    /// What the workers say is changed on its way: pieces as they are written.
    void spoil(std::function<std::string(const std::string &)> change);
    /// None can be started.
    void refuse() { m_refuses = true; }

    struct Member;

private:
    std::shared_ptr<Member> member(std::size_t worker) const;

    const FileSystem &m_files;
    bool m_refuses = false;
    mutable std::mutex m_mutex;
    mutable std::vector<std::shared_ptr<Member>> m_members;
    std::size_t m_count = 0;
    std::function<std::string(const std::string &)> m_change;
    std::vector<std::jthread> m_threads; // the first to go
};

} // namespace linkwright::test
