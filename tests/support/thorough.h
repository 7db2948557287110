// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdlib>

namespace linkwright::test {

/// How far a test goes on from one of its points to the next, where all of them take minutes: `usual` every day, one by
/// one where LINKWRIGHT_THOROUGH is set, as "packaging/test --full" does.
inline std::size_t stride(std::size_t usual)
{
    return std::getenv("LINKWRIGHT_THOROUGH") ? 1 : usual;
}

} // namespace linkwright::test
