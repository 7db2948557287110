// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace linkwright::windows {

/// SHA-256 as 64 lower-case hexadecimal digits; empty: the system could not.
std::string sha256(std::string_view bytes);

} // namespace linkwright::windows
