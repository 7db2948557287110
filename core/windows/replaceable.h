// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <functional>

namespace linkwright::windows {

/// Opens what is at a path with these rights (winnt.h) and closes it again; 0, or Windows' number of why not.
using TryOpen = std::function<std::uint32_t(const NativePath &path, std::uint32_t access)>;

/// Whether who asks could put something else in the place of a program: change it, its folder, or any folder above, as
/// one that can be renamed makes room for another with all that should be in it. Only a plain refusal of access is a
/// no; a program that runs is not opened for writing, by whoever, and says nothing of rights.
bool mayBeReplaced(const NativePath &program, const TryOpen &tryOpen);

} // namespace linkwright::windows
