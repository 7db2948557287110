// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/spare_name.h"

#include <random>

namespace linkwright {

std::string spareName()
{
    // Lower case only: some file systems take "A" and "a" for one name.
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    static thread_local std::random_device device;
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1);
    std::string name(spareNamePrefix);
    for (int i = 0; i < 8; ++i)
        name += letters[any(device)];
    return name;
}

} // namespace linkwright
