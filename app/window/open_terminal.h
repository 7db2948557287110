// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace linkwright {

/// Opens a terminal that stands in this folder: the one a person has chosen where the system knows, else the first that
/// is installed. Touches the folder: not for the GUI thread. Unsupported: there is none; else what kept it from
/// starting.
Result<void> openTerminal(const NativePath &folder);

} // namespace linkwright
