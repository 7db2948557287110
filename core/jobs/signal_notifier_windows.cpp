// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/signal_notifier.h"

#include <QWinEventNotifier>

#include <utility>

namespace linkwright {

namespace {

class EventNotifier final : public SignalNotifier
{
public:
    EventNotifier(std::intptr_t signal, std::function<void()> given)
        // NOLINTNEXTLINE(performance-no-int-to-ptr): a handle is a number to us
        : m_notifier(reinterpret_cast<Qt::HANDLE>(signal))
    {
        QObject::connect(&m_notifier, &QWinEventNotifier::activated, &m_notifier, std::move(given));
    }

    void setEnabled(bool enabled) override { m_notifier.setEnabled(enabled); }

private:
    QWinEventNotifier m_notifier;
};

} // namespace

std::unique_ptr<SignalNotifier> SignalNotifier::on(std::intptr_t signal, std::function<void()> given)
{
    return std::make_unique<EventNotifier>(signal, std::move(given));
}

} // namespace linkwright
