// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/random_numbers.h"

#include <algorithm>
#include <random>
#include <sys/random.h>
#include <unistd.h>

namespace linkwright {

std::array<std::uint64_t, 32> randomNumbers()
{
    std::array<std::uint64_t, 32> numbers{};
    if (::getentropy(numbers.data(), sizeof numbers) == 0)
        return numbers;
    std::random_device device; // a kernel without the call
    std::ranges::generate(numbers, [&device] { return std::uint64_t{device()} << 32U | device(); });
    return numbers;
}

} // namespace linkwright
