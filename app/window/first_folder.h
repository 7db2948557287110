// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

namespace linkwright {

/// Where a window begins that was asked for nothing: where the last one was, or at home. Never on another computer that
/// would be asked for it (Windows): this one may be in another network by now.
NativePath firstFolder(const NativePath &last);

} // namespace linkwright
