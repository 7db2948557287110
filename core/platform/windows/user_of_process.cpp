// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/user_of_process.h"

#include <sddl.h>

namespace linkwright::windows {

namespace {

PSID identifierIn(const std::vector<std::byte> &user)
{
    return reinterpret_cast<const TOKEN_USER *>(user.data())->User.Sid;
}

} // namespace

UserOfProcess::UserOfProcess(HANDLE process)
{
    SystemHandle token;
    if (::OpenProcessToken(process, TOKEN_QUERY, token.out()) == 0)
        return;
    DWORD size = 0;
    ::GetTokenInformation(token.get(), TokenUser, nullptr, 0, &size);
    m_user.resize(size);
    if (size == 0 || ::GetTokenInformation(token.get(), TokenUser, m_user.data(), size, &size) == 0)
        m_user.clear();
}

std::uint32_t UserOfProcess::number() const
{
    if (m_user.empty())
        return 0;
    PSID sid = identifierIn(m_user);
    const UCHAR parts = *::GetSidSubAuthorityCount(sid);
    return parts == 0 ? 0 : *::GetSidSubAuthority(sid, parts - 1U);
}

std::wstring UserOfProcess::identifier() const
{
    LPWSTR text = nullptr;
    if (m_user.empty() || ::ConvertSidToStringSidW(identifierIn(m_user), &text) == 0)
        return {};
    std::wstring identifier(text);
    ::LocalFree(text);
    return identifier;
}

} // namespace linkwright::windows
