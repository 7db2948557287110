// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/ask_administrator.h"

#include "changes/applier.h"
#include "elevation/helper_elevation.h"
#include "platform/helper_place.h"
#include "platform/private_file.h"

#include <algorithm>

namespace linkwright {

std::unique_ptr<Elevation> askingAdministrator()
{
    const NativePath helper = helperPlace();
    if (helper.isEmpty() || !mayUseFile(helper, FileUse::Read))
        return nullptr;
    return std::make_unique<HelperElevation>(
        [helper](const HelperOrder &order) { return startHelper({helper, false, order}); });
}

std::size_t countToElevate(const FileSystem &files, const Plan &plan, const MakeElevation &make, const StopToken &stop)
{
    const auto elevation = make && !stop.stop_requested() ? make() : nullptr;
    if (!elevation)
        return 0;
    return static_cast<std::size_t>(std::ranges::count(changesToElevate(files, plan, *elevation, stop), true));
}

} // namespace linkwright
