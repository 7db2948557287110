// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/explorer_menu_windows.h"

#include "platform/error_name.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/wide_text.h"
#include "platform/windows/windows_header.h"
#include "window/explorer_menu.h"

#include <array>
#include <cstdio>
#include <shlobj.h>

namespace linkwright {

namespace {

struct MenuEntry
{
    const wchar_t *key; // below the classes
    const wchar_t *words;
    const wchar_t *argument;
    bool onlyWithShift;
};

/// "%V\." and not "%V": of a drive that would be "C:\", whose last quote belongs to the name by the rules of Windows.
/// Only with Shift: Windows has no condition "is a link", and most files are none.
constexpr MenuEntry entries[] = {
    {LR"(Directory\shell\Linkwright.Manage)", L"Manage Links Here", LR"(%V\.)", false},
    {LR"(Directory\Background\shell\Linkwright.Manage)", L"Manage Links Here", LR"(%V\.)", false},
    {LR"(Drive\shell\Linkwright.Manage)", L"Manage Links Here", LR"(%V\.)", false},
    {LR"(AllFilesystemObjects\shell\Linkwright.Edit)", L"Edit Link…", L"%1", true},
};

/// 0, or the Win32 error. Makes the key and all above it.
LSTATUS put(const std::wstring &key, const wchar_t *value, const std::wstring &text)
{
    const auto size = static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t));
    return ::RegSetKeyValueW(HKEY_CURRENT_USER, key.c_str(), value, REG_SZ, text.c_str(), size);
}

LSTATUS enterOne(const std::wstring &classes, const std::wstring &program, const MenuEntry &entry)
{
    const std::wstring key = classes + LR"(\)" + entry.key;
    const std::wstring command = L"\"" + program + L"\" \"" + entry.argument + L"\"";
    LSTATUS status = put(key, nullptr, entry.words);
    if (status == 0)
        status = put(key, L"Icon", program);
    if (status == 0 && entry.onlyWithShift)
        status = put(key, L"Extended", {});
    return status == 0 ? put(key + LR"(\command)", nullptr, command) : status;
}

std::wstring programPath()
{
    std::array<wchar_t, 32768> path{};
    const DWORD length = ::GetModuleFileNameW(nullptr, path.data(), DWORD{path.size()});
    return {path.data(), length};
}

int statusOf(const Result<void> &done)
{
    ::SHChangeNotify(SHCNE_ASSOCCHANGED, SHCNF_IDLIST, nullptr, nullptr);
    if (done)
        return 0;
    std::fputs(("linkwright: " + errorName(done.error().osCode) + "\n").c_str(), stderr);
    return 4;
}

} // namespace

Result<void> explorer_menu::enter(const std::wstring &classes, const std::wstring &program)
{
    for (const MenuEntry &entry : entries) {
        if (const LSTATUS status = enterOne(classes, program, entry); status != 0)
            return windows::failureOf(static_cast<std::uint32_t>(status), {});
    }
    return {};
}

Result<void> explorer_menu::remove(const std::wstring &classes)
{
    for (const MenuEntry &entry : entries) {
        const std::wstring key = classes + LR"(\)" + entry.key;
        const LSTATUS status = ::RegDeleteTreeW(HKEY_CURRENT_USER, key.c_str());
        if (status != 0 && status != ERROR_FILE_NOT_FOUND)
            return windows::failureOf(static_cast<std::uint32_t>(status), {});
    }
    return {};
}

std::optional<int> changedExplorerMenu(std::string_view option)
{
    if (option == "--register-explorer-menu")
        return statusOf(explorer_menu::enter(explorer_menu::userClasses, programPath()));
    if (option == "--unregister-explorer-menu")
        return statusOf(explorer_menu::remove(explorer_menu::userClasses));
    return std::nullopt;
}

} // namespace linkwright
