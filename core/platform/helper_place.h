// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

namespace linkwright {

/// Where our helper is installed. Empty: nowhere that a person could trust with an administrator's rights.
NativePath helperPlace();

} // namespace linkwright
