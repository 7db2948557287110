// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user_folders.h"

#include "platform/windows/known_folder.h"

namespace linkwright {

NativePath homeFolder()
{
    return windows::knownFolder(FOLDERID_Profile);
}

NativePath stateFolder()
{
    const NativePath local = windows::knownFolder(FOLDERID_LocalAppData);
    return local.isEmpty() ? local : local / "Linkwright";
}

} // namespace linkwright
