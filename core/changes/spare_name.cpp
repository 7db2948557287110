// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/spare_name.h"

#include "platform/random_numbers.h"

namespace linkwright {

namespace {

// Lower case only: some file systems take "A" and "a" for one name.
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t randomLetters = 8;

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

bool isSpareName(std::string_view name)
{
    return name.starts_with(spareNamePrefix) && name.size() == spareNamePrefix.size() + randomLetters
           && name.find_first_not_of(letters, spareNamePrefix.size()) == std::string_view::npos;
}

std::string spareName()
{
    std::uint64_t number = nextNumber(); // 8 letters are worth 41 bits
    std::string name(spareNamePrefix);
    for (std::size_t i = 0; i < randomLetters; ++i) {
        name += letters[number % letters.size()];
        number /= letters.size();
    }
    return name;
}

} // namespace linkwright
