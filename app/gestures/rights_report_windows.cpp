// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/windows_rights_report.h"
#include "platform/windows/rights_facts.h"

namespace linkwright {

RightsReport rightsReport(const FileSystem &files, const NativePath &folder, const MakeElevation &)
{
    const auto open = files.openFolder(folder);
    const auto path = open ? (*open)->realPath() : std::unexpected(open.error());
    const auto facts = path ? windows::rightsFacts(*path, {}) : std::unexpected(path.error());
    return facts ? reportFrom(*facts) : RightsReport{};
}

} // namespace linkwright
