// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "base/threads.h"

#include <QObject>

#include <functional>
#include <memory>
#include <type_traits>

namespace linkwright {

/// A receiver that may die while others still want to send to it. Made in the receiver's thread; used from any.
class Mailing
{
public:
    explicit Mailing(QObject *receiver);
    Mailing(const Mailing &) = delete;
    Mailing &operator=(const Mailing &) = delete;
    ~Mailing();

    /// Runs `deliver` later in the receiver's thread; drops it when the receiver is gone by then.
    void post(std::function<void()> deliver) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// One piece of work in a thread of its own, and the one who waits for it. Starting anew and destroying cancel what
/// still runs: its answer is dropped then, however late it comes. Nobody ever waits for the thread.
class BackgroundTask
{
public:
    BackgroundTask() = default;
    BackgroundTask(const BackgroundTask &) = delete;
    BackgroundTask &operator=(const BackgroundTask &) = delete;
    ~BackgroundTask() { cancel(); }

    /// `work` runs in a thread and asks the token now and then; `done` gets what it made, in the receiver's thread,
    /// if the receiver still lives and nobody cancelled. Call from the receiver's thread.
    template<typename Result>
    void start(QObject *receiver, std::function<Result(const StopToken &)> work,
               std::type_identity_t<std::function<void(Result)>> done);

    void cancel();
    /// Started, neither answered nor cancelled.
    bool isRunning() const { return m_run && !m_run->answered; }

private:
    struct Run
    {
        StopSource stop;
        bool answered = false; // only the receiver's thread touches it
    };
    std::shared_ptr<Run> m_run;
};

/// The same without a handle: only the receiver's death drops the answer.
template<typename Result>
void inBackground(QObject *receiver, std::function<Result(const StopToken &)> work,
                  std::type_identity_t<std::function<void(Result)>> done);

template<typename Result>
void BackgroundTask::start(QObject *receiver, std::function<Result(const StopToken &)> work,
                           std::type_identity_t<std::function<void(Result)>> done)
{
    cancel();
    m_run = std::make_shared<Run>();
    auto mailing = std::make_shared<Mailing>(receiver);
    runDetached([run = m_run, mailing, work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<Result>(work(run->stop.get_token()));
        mailing->post([run, result, done] {
            if (run->answered || run->stop.stop_requested())
                return;
            run->answered = true;
            done(std::move(*result));
        });
    });
}

template<typename Result>
void inBackground(QObject *receiver, std::function<Result(const StopToken &)> work,
                  std::type_identity_t<std::function<void(Result)>> done)
{
    auto mailing = std::make_shared<Mailing>(receiver);
    runDetached([mailing, work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<Result>(work(StopToken()));
        mailing->post([result, done] { done(std::move(*result)); });
    });
}

} // namespace linkwright
