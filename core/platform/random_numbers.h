// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

namespace linkwright {

/// Numbers nobody can predict, from the system; as many as one call gives. (getentropy(3))
std::array<std::uint64_t, 32> randomNumbers();

} // namespace linkwright
