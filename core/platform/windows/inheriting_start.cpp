// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/inheriting_start.h"

#include <array>
#include <cstddef>
#include <vector>

namespace linkwright::windows {

namespace {

/// One attribute: the only handle that is inherited.
class SoleHandle
{
public:
    explicit SoleHandle(HANDLE handle)
        : m_handle(handle)
    {
        SIZE_T size = 0;
        ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
        m_room.resize(size);
        m_isMade = ::InitializeProcThreadAttributeList(list(), 1, 0, &size) != 0;
    }
    SoleHandle(const SoleHandle &) = delete;
    SoleHandle &operator=(const SoleHandle &) = delete;
    ~SoleHandle()
    {
        if (m_isMade)
            ::DeleteProcThreadAttributeList(list());
    }

    bool set()
    {
        void *handles = static_cast<void *>(&m_handle);
        return m_isMade
               && ::UpdateProcThreadAttribute(list(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles, sizeof m_handle,
                                              nullptr, nullptr)
                      != 0;
    }
    LPPROC_THREAD_ATTRIBUTE_LIST list() { return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_room.data()); }

private:
    HANDLE m_handle;
    std::vector<std::byte> m_room; // as long as the system says
    bool m_isMade = false;
};

std::wstring systemFolder()
{
    std::array<wchar_t, MAX_PATH> text{};
    const UINT length = ::GetSystemDirectoryW(text.data(), static_cast<UINT>(text.size()));
    return length < text.size() ? std::wstring(text.data(), length) : std::wstring();
}

} // namespace

SystemHandle startInheriting(const std::wstring &program, std::wstring command, HANDLE handle)
{
    SoleHandle inherited(handle);
    const std::wstring folder = systemFolder();
    if (!inherited.set() || folder.empty())
        return {};
    STARTUPINFOEXW how{};
    how.StartupInfo.cb = sizeof how;
    how.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    how.StartupInfo.hStdInput = handle;
    how.StartupInfo.hStdOutput = handle;
    how.lpAttributeList = inherited.list();
    constexpr DWORD flags = EXTENDED_STARTUPINFO_PRESENT | DETACHED_PROCESS;
    PROCESS_INFORMATION started{};
    if (::CreateProcessW(program.c_str(), command.data(), nullptr, nullptr, TRUE, flags, nullptr, folder.c_str(),
                         &how.StartupInfo, &started)
        == 0)
        return {};
    ::CloseHandle(started.hThread);
    return SystemHandle(started.hProcess);
}

} // namespace linkwright::windows
