// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/privileges.h"

#include "platform/windows/system_handle.h"

#include <cstddef>
#include <span>
#include <vector>

namespace linkwright::windows {

namespace {

bool isNamed(const LUID &privilege, const wchar_t *name)
{
    LUID named{};
    return ::LookupPrivilegeValueW(nullptr, name, &named) != 0 && named.LowPart == privilege.LowPart
           && named.HighPart == privilege.HighPart;
}

bool isForLinks(const LUID &privilege)
{
    return isNamed(privilege, L"SeChangeNotifyPrivilege") || isNamed(privilege, L"SeCreateSymbolicLinkPrivilege");
}

} // namespace

bool keepOnlyLinkPrivileges()
{
    SystemHandle token;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY | TOKEN_ADJUST_PRIVILEGES, token.out()) == 0)
        return false;
    DWORD size = 0;
    ::GetTokenInformation(token.get(), TokenPrivileges, nullptr, 0, &size);
    std::vector<std::byte> buffer(size);
    if (size == 0 || ::GetTokenInformation(token.get(), TokenPrivileges, buffer.data(), size, &size) == 0)
        return false;
    auto *list = reinterpret_cast<TOKEN_PRIVILEGES *>(buffer.data());
    for (LUID_AND_ATTRIBUTES &held : std::span(list->Privileges, list->PrivilegeCount))
        held.Attributes = isForLinks(held.Luid) ? SE_PRIVILEGE_ENABLED : SE_PRIVILEGE_REMOVED;
    return ::AdjustTokenPrivileges(token.get(), FALSE, list, 0, nullptr, nullptr) != 0
           && ::GetLastError() == ERROR_SUCCESS;
}

} // namespace linkwright::windows
