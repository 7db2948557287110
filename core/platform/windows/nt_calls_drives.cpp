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

DriveType NtCalls::driveType(const std::u16string &root)
{
    return static_cast<DriveType>(GetDriveTypeW(wide(root)));
}

Called<std::u16string> NtCalls::currentFolder()
{
    return grown([](wchar_t *into, DWORD room) { return GetCurrentDirectoryW(room, into); });
}

} // namespace linkwright::windows
