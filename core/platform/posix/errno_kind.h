// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string_view>

namespace linkwright::posix {

/// The kind of failure an errno(3) value means where the call gives it no special sense.
ErrorKind kindOfErrno(int code);

/// The current errno as a failure of `name`.
std::unexpected<Error> lastFailure(std::string_view name);

} // namespace linkwright::posix
