// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/background.h"

#include <mutex>
#include <utility>

namespace linkwright {

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

} // namespace linkwright
