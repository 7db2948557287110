// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/native_path.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace linkwright {

/// A process of ours that touches what may hang, so that this one never does, and the channel to it. Nothing here waits
/// for it longer than it is told to, not even its destruction: that closes the channel, which ends a worker that is
/// well, and forgets one that is stuck in the system.
class WorkerProcess
{
public:
    using Clock = std::chrono::steady_clock;

    WorkerProcess() = default;
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;
    virtual ~WorkerProcess() = default;

    /// All of it. NotAnswering: the time was over first. Io: the worker is gone.
    virtual Result<void> write(std::string_view bytes, Clock::time_point until) = 0;
    /// As many of them as it takes at once; how many that are.
    virtual Result<std::size_t> writeSome(std::string_view bytes) = 0;
    /// At least one byte, at most as many as there is room for. Errors as for write().
    virtual Result<std::size_t> read(std::span<char> room, Clock::time_point until) = 0;
    /// Ends it, as far as the system can: one that hangs in the system ends when that lets it go.
    virtual void kill() = 0;
    /// Whether it has ended by now.
    virtual bool hasEnded() = 0;
};

/// Starts a worker; null when it cannot be.
using WorkerStarter = std::function<std::unique_ptr<WorkerProcess>()>;

/// Starts the worker that is installed beside us (or beside the folder of our program, as in a build). Empty where this
/// system has none.
WorkerStarter workerStarter();
/// Starts this program. Empty likewise.
WorkerStarter workerStarter(const NativePath &program);

} // namespace linkwright
