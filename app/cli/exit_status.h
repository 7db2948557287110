// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright::cli {

/// The exit statuses of the contract.
enum ExitStatus : int {
    ExitDone = 0,
    ExitBrokenFound = 1, // scan --check; repair: some are left
    ExitUsage = 2, // wrong usage, or it would have had to ask and could not
    ExitPartly = 3,
    ExitNothingDone = 4,
    ExitInterrupted = 130,
};

/// What `failed` and `done` pieces of work amount to.
template<typename Count>
constexpr ExitStatus statusOf(Count done, Count failed)
{
    if (failed == 0)
        return ExitDone;
    return done > 0 ? ExitPartly : ExitNothingDone;
}

} // namespace linkwright::cli
