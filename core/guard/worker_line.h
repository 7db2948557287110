// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/worker_messages.h"
#include "platform/worker_process.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace linkwright::guard {

/// How long a worker is waited for.
struct Patience
{
    std::chrono::milliseconds look{2000}; // for an answer that only looks, or a piece of a longer one
    std::chrono::milliseconds change{30'000}; // for one that changes, or compares files: those take their time
    std::chrono::milliseconds firstPause{2000}; // before another worker is tried where one got stuck
    std::chrono::milliseconds longestPause{60'000};
};

/// The line to one worker. Any thread asks; the worker hears one question at a time, and the others wait for their turn
/// as long as they would wait for an answer. A worker that does not answer in time, or answers nonsense, is killed and
/// never heard again: from then on everything answers NotAnswering at once.
class WorkerLine
{
public:
    using Clock = std::chrono::steady_clock;
    /// Told how far long work is; whether it is to go on.
    using GoesOn = std::function<bool(std::uint64_t bytes, std::uint64_t of)>;

    WorkerLine(std::unique_ptr<WorkerProcess> worker, const Patience &patience);

    const Patience &patience() const { return m_patience; }

    /// What a worker answers to a question, if that is Done; the Error it tells, if that is Failed. The limit is for
    /// one's turn, and then for the answer or a sign that the worker is still at it.
    Result<std::string> ask(const std::string &question, std::chrono::milliseconds limit, const GoesOn &goesOn = {});
    /// The worker need not hold this any longer. Does not wait: what cannot be said now goes before the next question.
    void letGo(LetGo what, std::uint32_t number);
    /// What it said makes no sense.
    void abandon();

    bool isAbandoned() const { return m_isAbandoned; }
    /// Once it is abandoned: when that was, and how long it had been well before.
    Clock::time_point abandonedAt() const;
    Clock::duration lived() const;
    /// Whether the process of an abandoned worker is gone.
    bool hasEnded();

private:
    std::optional<std::string> talk(const std::string &bytes, std::chrono::milliseconds limit, const GoesOn &goesOn);
    std::optional<std::string> hear(std::chrono::milliseconds limit);
    bool fill(std::string &bytes, Clock::time_point until);
    void endTurn(bool isWell);

    std::unique_ptr<WorkerProcess> m_worker; // talked to by whose turn it is; killed by anybody
    Patience m_patience;
    Clock::time_point m_started = Clock::now();
    std::atomic<bool> m_isAbandoned = false;

    mutable std::mutex m_mutex; // for all that follows
    std::condition_variable m_turn;
    bool m_isBusy = false;
    std::string m_toSay; // before the next question
    Clock::time_point m_abandonedAt;
};

} // namespace linkwright::guard
