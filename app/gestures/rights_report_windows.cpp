// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/windows_rights_report.h"
#include "platform/windows/rights_facts.h"

namespace linkwright {

RightsReport rightsReport(const FileSystem &, const NativePath &folder, const MakeElevation &)
{
    const auto facts = windows::rightsFacts(folder, {});
    return facts ? reportFrom(*facts) : RightsReport{};
}

} // namespace linkwright
