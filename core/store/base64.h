// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace linkwright::cli {

/// RFC 4648, with padding.
std::string toBase64(std::string_view bytes);

} // namespace linkwright::cli
