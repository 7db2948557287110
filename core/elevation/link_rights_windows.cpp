// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/trust.h"
#include "guard/guarded_files.h"
#include "platform/windows/rights_facts.h"
#include "rights/windows_elevation.h"

namespace linkwright {

std::optional<bool> linksNeedElevation(const NativePath &folder)
{
    const auto open = guardedFileSystem().openFolder(folder);
    const auto path = open ? (*open)->realPath() : std::unexpected(open.error());
    const auto facts = path ? windows::rightsFacts(*path, {}) : std::unexpected(path.error());
    return facts ? std::optional(windows::elevationGivesLinks(*facts)) : std::nullopt;
}

} // namespace linkwright
