// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/helper_request.h"

namespace linkwright::helper {

/// All that was asked for, in the system's own log, before anything of it is made. Nobody is waited for from then on.
/// False: the log did not take all of it.
bool logRequest(const HelperRequest &request);

} // namespace linkwright::helper
