// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/spare_name.h"

#include <cstdint>
#include <random>
#include <stdexcept>

namespace linkwright {

namespace {

/// The system call where the library offers it: as a processor instruction the same numbers take a hundred times as
/// long in some virtual machines.
std::random_device systemRandom()
{
    try {
        return std::random_device("getentropy");
    } catch (const std::runtime_error &) {
        return {};
    }
}

} // namespace

std::string spareName()
{
    // Lower case only: some file systems take "A" and "a" for one name.
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    static thread_local std::random_device device = systemRandom();
    std::uint64_t number = std::uint64_t{device()} << 32U | device(); // 8 letters are worth 41 bits
    std::string name(spareNamePrefix);
    for (int i = 0; i < 8; ++i) {
        name += letters[number % letters.size()];
        number /= letters.size();
    }
    return name;
}

} // namespace linkwright
