// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open_terminal.h"

#include "platform/windows/last_failure.h"
#include "platform/windows/wide_text.h"
#include "platform/windows/windows_header.h"

#include <shellapi.h>

namespace linkwright {

/// Windows Terminal where it is installed (it answers to "wt"), else the command prompt.
Result<void> openTerminal(const NativePath &folder)
{
    const std::wstring path = windows::wideFromWtf8(folder.bytes);
    for (const wchar_t *program : {L"wt.exe", L"cmd.exe"}) {
        SHELLEXECUTEINFOW what{};
        what.cbSize = sizeof what;
        what.fMask = SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
        what.lpFile = program;
        what.lpDirectory = path.c_str();
        what.nShow = SW_SHOWNORMAL;
        if (::ShellExecuteExW(&what) != 0)
            return {};
    }
    return failure(ErrorKind::Unsupported, folder, static_cast<std::int32_t>(::GetLastError()));
}

} // namespace linkwright
