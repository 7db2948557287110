// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/recovery.h"

#include <array>
#include <cstddef>

/// Programs that die, on any file system that a test can stop before a step.
namespace linkwright::test {

/// The program dies here; the system closes what it held open.
struct Death
{};

/// Whether there was such a step, counted from here, for it to die before.
template<typename Files, typename Act>
bool dies(Files &files, std::size_t step, const Act &act)
{
    files.resetSteps();
    files.beforeStep(step, [](Files &) { throw Death{}; });
    bool died = false;
    try {
        act();
    } catch (const Death &) {
        died = true;
    }
    files.resetSteps();
    return died;
}

inline constexpr std::array ways{RecoveryWay::RollBack, RecoveryWay::Finish};

} // namespace linkwright::test
