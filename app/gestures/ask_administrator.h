// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/change.h"
#include "changes/elevation.h"
#include "platform/file_system.h"

#include <functional>
#include <memory>

namespace linkwright {

/// What asks for an administrator's rights, made anew for each batch; it may make nothing.
using MakeElevation = std::function<std::unique_ptr<Elevation>()>;

/// The one that comes with the program. Nothing where its helper is not installed: then nobody is asked in vain.
std::unique_ptr<Elevation> askingAdministrator();

/// How many changes of a plan an administrator is asked for; none, once it is stopped. Looks at the disk, at each
/// folder once: not for the GUI thread.
std::size_t countToElevate(const FileSystem &files, const Plan &plan, const MakeElevation &make,
                           const StopToken &stop = {});

} // namespace linkwright
