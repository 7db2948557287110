// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user.h"

#include "platform/windows/system_handle.h"

#include <cstddef>
#include <vector>

namespace linkwright {

namespace {

/// TOKEN_USER, with the SID behind it.
std::vector<std::byte> userOf(HANDLE token)
{
    DWORD size = 0;
    ::GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    std::vector<std::byte> buffer(size);
    if (size == 0 || ::GetTokenInformation(token, TokenUser, buffer.data(), size, &size) == 0)
        return {};
    return buffer;
}

} // namespace

/// The relative identifier: the last part of the SID. It tells the accounts of one computer apart, and it is the same
/// whether the process is elevated or not. (With Administrator protection an elevated process is another account: its
/// batches are its own. Awaits a check on a real Windows.)
std::uint32_t currentUser()
{
    windows::SystemHandle token;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, token.out()) == 0)
        return 0;
    const auto user = userOf(token.get());
    if (user.empty())
        return 0;
    PSID sid = reinterpret_cast<const TOKEN_USER *>(user.data())->User.Sid;
    const UCHAR parts = *::GetSidSubAuthorityCount(sid);
    return parts == 0 ? 0 : *::GetSidSubAuthority(sid, parts - 1U);
}

} // namespace linkwright
