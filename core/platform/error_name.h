// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace linkwright {

/// The system's own name of an error number, for records and bug reports: "ENOENT". A number it does not know: "E123".
std::string errorName(int osCode);

} // namespace linkwright
