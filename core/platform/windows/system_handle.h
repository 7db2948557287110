// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>
#include <windows.h>

namespace linkwright::windows {

/// Closes a HANDLE of CreateFileW, OpenProcessToken and the like.
class SystemHandle
{
public:
    SystemHandle() = default;
    explicit SystemHandle(HANDLE handle)
        : m_handle(handle == INVALID_HANDLE_VALUE ? nullptr : handle)
    {
    }
    SystemHandle(SystemHandle &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    SystemHandle &operator=(SystemHandle &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    SystemHandle(const SystemHandle &) = delete;
    SystemHandle &operator=(const SystemHandle &) = delete;
    ~SystemHandle()
    {
        if (m_handle != nullptr)
            ::CloseHandle(m_handle);
    }

    bool isOpen() const { return m_handle != nullptr; }
    HANDLE get() const { return m_handle; }
    HANDLE release() { return std::exchange(m_handle, nullptr); }
    /// For calls that give a handle in an argument.
    HANDLE *out() { return &m_handle; }

private:
    HANDLE m_handle = nullptr;
};

inline constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

} // namespace linkwright::windows
