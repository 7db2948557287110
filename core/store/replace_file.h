// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string_view>

namespace linkwright {

/// Whether the name is that of a regular file; a link to one is none.
bool isPlainFile(const NativePath &path);

/// Writes a file in the place of a regular file, whose permissions it gets: whole or not at all, and at every instant
/// one of the two is there. Where nothing is there it is new. AlreadyExists: something that is no regular file, or
/// what took its name meanwhile, is there, and stays. Slow: for a thread.
Result<void> replaceFile(const NativePath &path, std::string_view bytes);

} // namespace linkwright
