// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace linkwright {

/// RFC 4648, with padding.
std::string toBase64(std::string_view bytes);

/// The bytes again. Nothing for any text that toBase64() would not have written.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace linkwright
