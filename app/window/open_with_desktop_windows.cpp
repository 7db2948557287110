// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/open_with_desktop.h"

#include "base/threads.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/wide_text.h"
#include "platform/windows/windows_header.h"

#include <objbase.h>
#include <shellapi.h>

namespace linkwright {

namespace {

/// The shell takes no extended path, and may call objects of its own, for which the thread must be prepared.
bool opened(const std::wstring &path)
{
    const bool isPrepared = SUCCEEDED(::CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE));
    SHELLEXECUTEINFOW what{};
    what.cbSize = sizeof what;
    what.fMask = SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
    what.lpVerb = nullptr; // the default one, as a double click in Explorer
    what.lpFile = path.c_str();
    what.nShow = SW_SHOWNORMAL;
    const bool isOpened = ::ShellExecuteExW(&what) != 0;
    if (isPrepared)
        ::CoUninitialize();
    return isOpened;
}

} // namespace

/// In a thread, because the shell looks at the place.
Result<void> openWithDesktop(const NativePath &place, std::function<void()> failed)
{
    const std::wstring path = windows::wideFromWtf8(place.bytes);
    if (path.empty())
        return failure(ErrorKind::InvalidName, place);
    runDetached([path, failed = std::move(failed)] {
        if (!opened(path))
            failed();
    });
    return {};
}

} // namespace linkwright
