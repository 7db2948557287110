// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rights/started_as.h"

namespace linkwright {

/// With what rights this program was started; one source a system.
StartedAs ownStart();

} // namespace linkwright
