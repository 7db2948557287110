// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>

namespace linkwright::helper {

/// Who asked for more rights, as the one who gave them says (pkexec). Nothing: nobody vouches for it. Read once, at the
/// start.
std::optional<std::uint32_t> askingUser();

} // namespace linkwright::helper
