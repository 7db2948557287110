// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/background.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

namespace linkwright {

namespace {

/// How many threads run. Never destroyed: one that hangs may come back while the process ends.
struct Running
{
    std::mutex mutex;
    std::condition_variable changed;
    int count = 0;
};

Running &running()
{
    static auto *const one = new Running;
    return *one;
}

void count(int difference)
{
    const std::scoped_lock lock(running().mutex);
    running().count += difference;
    running().changed.notify_all();
}

} // namespace

struct Mailing::State
{
    std::mutex mutex;
    QObject *receiver = nullptr;
    QMetaObject::Connection atDeath;
};

Mailing::Mailing(QObject *receiver)
    : m_state(std::make_shared<State>())
{
    m_state->receiver = receiver;
    const auto forget = [state = m_state] {
        const std::scoped_lock lock(state->mutex);
        state->receiver = nullptr;
    };
    m_state->atDeath = QObject::connect(receiver, &QObject::destroyed, forget);
}

Mailing::~Mailing()
{
    QObject::disconnect(m_state->atDeath);
}

void Mailing::post(std::function<void()> deliver) const
{
    const std::scoped_lock lock(m_state->mutex); // the receiver cannot die meanwhile; what it was sent dies with it
    if (m_state->receiver)
        QMetaObject::invokeMethod(m_state->receiver, std::move(deliver), Qt::QueuedConnection);
}

void BackgroundTask::cancel()
{
    if (m_run)
        m_run->stop.request_stop();
    m_run.reset();
}

void runDetached(std::function<void()> work)
{
    count(1);
    // Shared, so that what the work holds goes in the thread, not here.
    const auto body = [work = std::make_shared<std::function<void()>>(std::move(work))] {
        (*work)();
        *work = nullptr;
        count(-1);
    };
    try {
        std::thread(body).detach();
    } catch (const std::system_error &) {
        body(); // the system has no thread left
    }
}

void letGo(std::shared_ptr<const void> thing)
{
    if (thing)
        runDetached([thing = std::move(thing)]() mutable { thing.reset(); });
}

bool waitForBackground(int milliseconds)
{
    std::unique_lock lock(running().mutex);
    return running().changed.wait_for(lock, std::chrono::milliseconds(milliseconds),
                                      [] { return running().count == 0; });
}

} // namespace linkwright
