// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cstdint>

namespace linkwright::windows {

/// GetLastError() as one of our kinds, with the number kept.
std::unexpected<Error> lastFailure(NativePath where);

/// The same of a number.
std::unexpected<Error> failureOf(std::uint32_t code, NativePath where);

} // namespace linkwright::windows
