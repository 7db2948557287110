// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_calls.h"
#include "windows/windows_file_system.h"

namespace linkwright {

FileSystem &nativeFileSystem()
{
    static windows::NtCalls calls;
    static windows::WindowsFileSystem files(calls);
    return files;
}

} // namespace linkwright
