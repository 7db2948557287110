// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "platform/windows/wide_text.h"

#include <objbase.h>
#include <shlobj.h>
#include <windows.h>

namespace linkwright::windows {

/// A Known Folder of this person; empty where the system has none. It is not made, and need not be there.
inline NativePath knownFolder(const KNOWNFOLDERID &which)
{
    PWSTR text = nullptr;
    const HRESULT found = ::SHGetKnownFolderPath(which, KF_FLAG_DONT_VERIFY, nullptr, &text);
    NativePath folder = SUCCEEDED(found) && text != nullptr ? pathFromSystem(text) : NativePath{};
    ::CoTaskMemFree(text);
    return folder;
}

} // namespace linkwright::windows
