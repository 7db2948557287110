// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/helper_request.h"

namespace linkwright::helper {

/// Shows the person what is about to be done, in a window of this process, and asks. The prompt of Windows tells nobody
/// what the program will do, and everything that runs as this person could have made it appear.
bool personAgrees(const HelperRequest &request);

} // namespace linkwright::helper
