// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/rights_facts.h"
#include "platform/windows/system_handle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace linkwright::windows {

namespace {

template<typename Information>
Information asked(HANDLE token, TOKEN_INFORMATION_CLASS which)
{
    Information found{};
    DWORD size = 0;
    if (::GetTokenInformation(token, which, &found, sizeof found, &size) == 0)
        return {};
    return found;
}

/// Presence counts, not SE_PRIVILEGE_ENABLED: CreateSymbolicLinkW turns it on itself. A system that does not know the
/// privilege (1313) gives it to nobody.
bool holdsPrivilege(HANDLE token)
{
    LUID wanted{};
    if (::LookupPrivilegeValueW(nullptr, L"SeCreateSymbolicLinkPrivilege", &wanted) == 0)
        return false;
    DWORD size = 0;
    ::GetTokenInformation(token, TokenPrivileges, nullptr, 0, &size);
    std::vector<std::byte> buffer(size);
    if (size == 0 || ::GetTokenInformation(token, TokenPrivileges, buffer.data(), size, &size) == 0)
        return false;
    const auto *list = reinterpret_cast<const TOKEN_PRIVILEGES *>(buffer.data());
    return std::ranges::any_of(std::span(list->Privileges, list->PrivilegeCount), [&](const auto &held) {
        return held.Luid.LowPart == wanted.LowPart && held.Luid.HighPart == wanted.HighPart;
    });
}

/// `token` for identification, as a linked token is one; null asks this thread's.
bool isAdministrator(HANDLE token)
{
    std::array<std::byte, SECURITY_MAX_SID_SIZE> administrators{};
    DWORD size = administrators.size();
    BOOL member = FALSE;
    return ::CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size) != 0
           && ::CheckTokenMembership(token, administrators.data(), &member) != 0 && member != FALSE;
}

TokenType typeOf(HANDLE token)
{
    switch (asked<TOKEN_ELEVATION_TYPE>(token, TokenElevationType)) {
    case TokenElevationTypeFull: return TokenType::Full;
    case TokenElevationTypeLimited: return TokenType::Limited;
    default: return TokenType::Default;
    }
}

/// Windows 7 has no packages and no such call.
bool isPackaged()
{
    using GetFullName = LONG(WINAPI *)(UINT32 *, PWSTR);
    const FARPROC found = ::GetProcAddress(::GetModuleHandleW(L"kernel32.dll"), "GetCurrentPackageFullName");
    const auto call = std::bit_cast<GetFullName>(found);
    UINT32 length = 0;
    return call != nullptr && call(&length, nullptr) == ERROR_INSUFFICIENT_BUFFER; // else 15700, "no package"
}

} // namespace

TokenFacts tokenFacts()
{
    TokenFacts facts;
    facts.packaged = isPackaged();
    facts.administrator = isAdministrator(nullptr);
    SystemHandle token;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, token.out()) == 0)
        return facts;
    facts.type = typeOf(token.get());
    facts.elevated = asked<TOKEN_ELEVATION>(token.get(), TokenElevation).TokenIsElevated != 0;
    facts.hasPrivilege = holdsPrivilege(token.get());
    const SystemHandle linked(asked<TOKEN_LINKED_TOKEN>(token.get(), TokenLinkedToken).LinkedToken);
    if (linked.isOpen()) {
        facts.linkedTokenHasPrivilege = holdsPrivilege(linked.get());
        facts.administrator = facts.administrator || isAdministrator(linked.get());
    }
    return facts;
}

} // namespace linkwright::windows
