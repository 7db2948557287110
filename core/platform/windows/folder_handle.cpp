// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/folder_handle.h"

#include "platform/windows/nt_calls.h"
#include "windows/windows_folder.h"

namespace linkwright::windows {

Result<void *> handleOf(const Folder &folder)
{
    const auto *opened = dynamic_cast<const WindowsFolder *>(&folder);
    const bool isNative = opened != nullptr && dynamic_cast<const NtCalls *>(&opened->calls()) != nullptr;
    if (!isNative)
        return failure(ErrorKind::Unsupported, {"."});
    // NOLINTNEXTLINE(performance-no-int-to-ptr): a handle is a number to us
    return reinterpret_cast<void *>(opened->handle());
}

} // namespace linkwright::windows
