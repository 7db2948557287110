// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

namespace linkwright::fuzz {

inline std::string bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {data, data + size};
}

/// A promise that is broken stops the fuzzer, which then keeps the input.
inline void require(bool kept)
{
    if (!kept)
        std::abort();
}

} // namespace linkwright::fuzz
