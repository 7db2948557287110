// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/signal_notifier.h"

#include <QSocketNotifier>

#include <utility>

namespace linkwright {

namespace {

class DescriptorNotifier final : public SignalNotifier
{
public:
    DescriptorNotifier(std::intptr_t signal, std::function<void()> given)
        : m_notifier(signal, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, std::move(given));
    }

    void setEnabled(bool enabled) override { m_notifier.setEnabled(enabled); }

private:
    QSocketNotifier m_notifier;
};

} // namespace

std::unique_ptr<SignalNotifier> SignalNotifier::on(std::intptr_t signal, std::function<void()> given)
{
    return std::make_unique<DescriptorNotifier>(signal, std::move(given));
}

} // namespace linkwright
