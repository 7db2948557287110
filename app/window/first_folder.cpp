// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/first_folder.h"

#include "base/link_rules.h"
#include "platform/user_folders.h"

namespace linkwright {

NativePath firstFolder(const NativePath &last)
{
    return last.isEmpty() || link_rules::namesServer(last.bytes) ? homeFolder() : last;
}

} // namespace linkwright
