// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/intended.h"
#include "elevation/helper_elevation.h"

#include <memory>

namespace linkwright::cli {

/// What asks for an administrator's rights where they are needed, as the options say. Null: nobody is to be asked.
std::unique_ptr<HelperElevation> elevationFor(const ElevateOptions &options);

/// Says, if there are any, how many changes of the plan need it, and where it is not used.
void noteElevation(Session &session, const HelperElevation *elevation, const Plan &plan);

} // namespace linkwright::cli
