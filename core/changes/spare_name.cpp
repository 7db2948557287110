// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/spare_name.h"

#include "platform/random_numbers.h"

namespace linkwright {

namespace {

std::uint64_t nextNumber()
{
    static thread_local auto numbers = randomNumbers();
    static thread_local std::size_t used = 0;
    if (used == numbers.size()) {
        numbers = randomNumbers();
        used = 0;
    }
    return numbers.at(used++);
}

} // namespace

std::string spareName()
{
    // Lower case only: some file systems take "A" and "a" for one name.
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::uint64_t number = nextNumber(); // 8 letters are worth 41 bits
    std::string name(spareNamePrefix);
    for (int i = 0; i < 8; ++i) {
        name += letters[number % letters.size()];
        number /= letters.size();
    }
    return name;
}

} // namespace linkwright
