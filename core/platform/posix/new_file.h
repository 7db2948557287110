// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace linkwright::posix {

/// Makes an empty file that only this user can read and write. AlreadyExists.
Result<void> makeEmptyFile(const NativePath &file);

} // namespace linkwright::posix
