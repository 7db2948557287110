// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/windows/system_handle.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linkwright::windows {

/// Whose a process is, by its token.
class UserOfProcess
{
public:
    /// The process must be open for PROCESS_QUERY_LIMITED_INFORMATION; it is not kept.
    explicit UserOfProcess(HANDLE process);

    /// The last part of the security identifier; 0: nobody says.
    std::uint32_t number() const;
    /// "S-1-5-21-…"; empty: nobody says.
    std::wstring identifier() const;

private:
    std::vector<std::byte> m_user; // TOKEN_USER, with the identifier behind it
};

} // namespace linkwright::windows
