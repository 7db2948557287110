// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/grown_text.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/wide_text.h"

namespace linkwright::windows {

NtCalls::NtCalls()
{
    SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS);
}

std::uint32_t NtCalls::logicalDrives()
{
    return GetLogicalDrives();
}

std::u16string NtCalls::deviceOf(char letter)
{
    const std::wstring name{static_cast<wchar_t>(letter), L':'};
    std::wstring devices(MAX_PATH, L'\0'); // the one that counts, and those that it hides
    while (QueryDosDeviceW(name.c_str(), devices.data(), static_cast<DWORD>(devices.size())) == 0) {
        if (GetLastError() != ERROR_INSUFFICIENT_BUFFER)
            return {};
        devices.resize(2 * devices.size());
    }
    return std::u16string(units(devices.c_str()));
}

DriveType NtCalls::driveType(const std::u16string &root)
{
    return static_cast<DriveType>(GetDriveTypeW(wide(root)));
}

Called<std::u16string> NtCalls::currentFolder()
{
    return grown([](wchar_t *into, DWORD room) { return GetCurrentDirectoryW(room, into); });
}

} // namespace linkwright::windows
