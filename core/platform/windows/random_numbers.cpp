// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/random_numbers.h"

#include "platform/windows/windows_header.h"

#include <algorithm>
#include <bcrypt.h>
#include <random>

namespace linkwright {

std::array<std::uint64_t, 32> randomNumbers()
{
    std::array<std::uint64_t, 32> numbers{};
    auto *bytes = reinterpret_cast<PUCHAR>(numbers.data());
    if (::BCryptGenRandom(nullptr, bytes, sizeof numbers, BCRYPT_USE_SYSTEM_PREFERRED_RNG) == 0)
        return numbers;
    std::random_device device; // RDRAND or rand_s
    std::ranges::generate(numbers, [&device] { return std::uint64_t{device()} << 32U | device(); });
    return numbers;
}

} // namespace linkwright
