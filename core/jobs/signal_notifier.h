// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <memory>

namespace linkwright {

/// Calls back, in the thread that made it, when the system gives a signal (FolderWatch::signal()). One source a system.
class SignalNotifier
{
public:
    /// Enabled at once. The signal must outlive it.
    static std::unique_ptr<SignalNotifier> on(std::intptr_t signal, std::function<void()> given);
    SignalNotifier() = default;
    SignalNotifier(const SignalNotifier &) = delete;
    SignalNotifier &operator=(const SignalNotifier &) = delete;
    virtual ~SignalNotifier() = default;

    /// A signal that goes on being given calls back again and again while this is enabled.
    virtual void setEnabled(bool enabled) = 0;
};

} // namespace linkwright
