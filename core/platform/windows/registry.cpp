// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/registry.h"

#include <memory>
#include <type_traits>
#include <windows.h>

namespace linkwright::windows {

namespace {

struct CloseKey
{
    void operator()(HKEY key) const { ::RegCloseKey(key); }
};
using Key = std::unique_ptr<std::remove_pointer_t<HKEY>, CloseKey>;

std::unexpected<std::uint32_t> refusal(LSTATUS status)
{
    return std::unexpected(static_cast<std::uint32_t>(status));
}

} // namespace

std::expected<std::uint32_t, std::uint32_t> registryNumber(Hive hive, const wchar_t *key, const wchar_t *value)
{
    HKEY root = hive == Hive::LocalMachine ? HKEY_LOCAL_MACHINE : HKEY_CURRENT_USER;
    HKEY opened = nullptr;
    if (const LSTATUS status = ::RegOpenKeyExW(root, key, 0, KEY_QUERY_VALUE | KEY_WOW64_64KEY, &opened); status != 0)
        return refusal(status);
    const Key closing(opened);
    DWORD type = 0;
    DWORD number = 0;
    DWORD size = sizeof number;
    const LSTATUS status = ::RegQueryValueExW(opened, value, nullptr, &type, reinterpret_cast<LPBYTE>(&number), &size);
    if (status != 0)
        return refusal(status);
    if (type != REG_DWORD)
        return refusal(ERROR_INVALID_DATATYPE);
    return number;
}

} // namespace linkwright::windows
