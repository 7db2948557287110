// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/node.h"

#include <vector>

namespace linkwright::posix {

/// What hangs on an open file or folder, by name; what the system's policy gives by itself is left out. Empty where the
/// file system has no such thing.
Result<std::vector<Attribute>> attributesOf(int descriptor);

/// False: not all could be given.
bool giveAttributes(int descriptor, const std::vector<Attribute> &attributes);

} // namespace linkwright::posix
