// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <functional>

namespace linkwright {

/// Hands a file or folder to the program the desktop has chosen for it, in its exact bytes. Fails when the desktop's
/// opener cannot be started. `failed` is called once, from another thread, if the opener later says it could not.
Result<void> openWithDesktop(const NativePath &place, std::function<void()> failed);

} // namespace linkwright
