// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <string>
#include <string_view>

namespace linkwright {

/// SHA-256 of bytes: the Digest of all fingerprints that are kept.
std::string sha256(std::string_view bytes);

} // namespace linkwright
