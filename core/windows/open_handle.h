// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "windows/system_calls.h"
#include "windows/win32_error.h"

#include <utility>

namespace linkwright::windows {

/// The refusal of a call, in our kinds, with Windows' own number kept.
inline std::unexpected<Error> refused(std::uint32_t code, NativePath where)
{
    return failure(kindOf(code), std::move(where), static_cast<int>(code));
}

/// The same of a call that was to change something.
inline std::unexpected<Error> refusedAct(std::uint32_t code, NativePath where)
{
    return failure(kindOfAct(code), std::move(where), static_cast<int>(code));
}

/// A handle that is closed when it goes out of scope. The calls must outlive it.
class OpenHandle
{
public:
    OpenHandle() = default;
    OpenHandle(SystemCalls &calls, Handle handle)
        : m_calls(&calls)
        , m_handle(handle)
    {
    }
    OpenHandle(OpenHandle &&other) noexcept
        : m_calls(other.m_calls)
        , m_handle(std::exchange(other.m_handle, noHandle))
    {
    }
    OpenHandle &operator=(OpenHandle &&other) noexcept
    {
        std::swap(m_calls, other.m_calls);
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    OpenHandle(const OpenHandle &) = delete;
    OpenHandle &operator=(const OpenHandle &) = delete;
    ~OpenHandle()
    {
        if (m_handle != noHandle)
            m_calls->close(m_handle);
    }

    Handle get() const { return m_handle; }

private:
    SystemCalls *m_calls = nullptr;
    Handle m_handle = noHandle;
};

/// Opens `name` in an open folder. `where` is what errors are said of.
inline Result<OpenHandle> openHandle(SystemCalls &calls, Handle folder, std::u16string_view name,
                                     const Opening &opening, std::string_view where)
{
    const auto handle = calls.open(folder, name, opening);
    if (!handle)
        return refused(handle.error(), {std::string(where)});
    return OpenHandle(calls, *handle);
}

} // namespace linkwright::windows
