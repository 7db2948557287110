// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/stop.h"
#include "platform/windows/system_handle.h"

#include <chrono>

namespace linkwright::windows {

/// One act on a pipe that the system goes on with by itself. It must be waited for while this lives.
class Overlapped
{
public:
    explicit Overlapped(HANDLE pipe);

    OVERLAPPED *call() { return &m_overlapped; }
    /// `begun`: what the call that was given call() answered. How many bytes were moved; Cancelled when it was stopped,
    /// Io with `other` ended (1460, ERROR_TIMEOUT, names it); nothing is under way any more then.
    Result<DWORD> wait(BOOL begun, const StopToken &stop, HANDLE other = nullptr);

    /// Likewise, in two parts. Ok: it is done or under way.
    static Result<void> begin(BOOL begun);
    /// NotAnswering: it is under way still.
    Result<DWORD> waitUntil(std::chrono::steady_clock::time_point until);
    /// Nothing is under way any more afterwards. Ends at once, as pipes are of this computer.
    void cancel();

private:
    Result<DWORD> moved();

    HANDLE m_pipe;
    SystemHandle m_done;
    OVERLAPPED m_overlapped{};
};

} // namespace linkwright::windows
