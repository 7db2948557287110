// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/overlapped.h"

#include "platform/windows/last_failure.h"

#include <algorithm>
#include <array>
#include <functional>
#include <stop_token>

namespace linkwright::windows {

namespace {

DWORD millisecondsUntil(std::chrono::steady_clock::time_point until)
{
    using std::chrono::milliseconds;
    const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now()).count();
    return static_cast<DWORD>(std::clamp<milliseconds::rep>(left, 0, INFINITE - 1));
}

} // namespace

Overlapped::Overlapped(HANDLE pipe)
    : m_pipe(pipe)
    , m_done(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
{
    m_overlapped.hEvent = m_done.get();
}

/// The system writes into our memory until it has answered.
void Overlapped::cancel()
{
    DWORD moved = 0;
    ::CancelIoEx(m_pipe, &m_overlapped);
    ::GetOverlappedResult(m_pipe, &m_overlapped, &moved, TRUE);
}

Result<void> Overlapped::begin(BOOL begun)
{
    return begun == FALSE && ::GetLastError() != ERROR_IO_PENDING ? Result<void>(lastFailure({})) : Result<void>{};
}

Result<DWORD> Overlapped::moved()
{
    DWORD moved = 0;
    if (::GetOverlappedResult(m_pipe, &m_overlapped, &moved, FALSE) == 0)
        return lastFailure({});
    return moved;
}

Result<DWORD> Overlapped::waitUntil(std::chrono::steady_clock::time_point until)
{
    const bool isDone = ::WaitForSingleObject(m_done.get(), millisecondsUntil(until)) == WAIT_OBJECT_0;
    return isDone ? moved() : failure(ErrorKind::NotAnswering, {}, ERROR_TIMEOUT);
}

Result<DWORD> Overlapped::wait(BOOL begun, const StopToken &stop, HANDLE other)
{
    if (const auto under = begin(begun); !under)
        return std::unexpected(under.error());
    const SystemHandle stopped(::CreateEventW(nullptr, TRUE, FALSE, nullptr));
    const std::stop_callback<std::function<void()>> onStop(stop, [&] { ::SetEvent(stopped.get()); });
    const std::array<HANDLE, 3> events{m_done.get(), stopped.get(), other};
    const DWORD count = other == nullptr ? 2 : 3;
    const DWORD which = ::WaitForMultipleObjects(count, events.data(), FALSE, INFINITE);
    if (which != WAIT_OBJECT_0) {
        cancel();
        return which == WAIT_OBJECT_0 + 1 ? failure(ErrorKind::Cancelled, {})
                                          : failure(ErrorKind::Io, {}, ERROR_TIMEOUT);
    }
    return moved();
}

} // namespace linkwright::windows
