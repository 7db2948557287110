// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/error_codes.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <thread>

/// Scanners (virus protection, search, backup) hold what is new for a moment. A rename or a removal that meets one is
/// tried again; nothing else is. How long real scanners hold a file awaits a check on a real Windows.
namespace linkwright::windows {

/// Waited after the first refusal, the second, …: 310 ms in all.
inline constexpr std::array<std::chrono::milliseconds, 5> pauses{
    std::chrono::milliseconds(10), std::chrono::milliseconds(20), std::chrono::milliseconds(40),
    std::chrono::milliseconds(80), std::chrono::milliseconds(160)};

/// Whether it is so new that a scanner may still be at it. Times as FILETIME has them; a clock that was set back makes
/// nothing new.
constexpr bool isNew(std::int64_t created, std::int64_t now)
{
    constexpr std::int64_t aWhile = 5 * 10'000'000; // 5 seconds of 100 ns
    return created <= now && now - created < aWhile;
}

/// Whether a refusal may be a scanner's. "In use" is, always; "access denied" only of what is new: else it means what
/// it says. `isNew` is asked only then.
template<typename IsNew>
bool mayPass(std::uint32_t error, const IsNew &isNew)
{
    return error == errorSharingViolation || (error == errorAccessDenied && isNew());
}

inline void sleepFor(std::chrono::milliseconds pause)
{
    std::this_thread::sleep_for(pause);
}

/// What `act` came to (Called<…>), tried again after each pause for as long as its refusal `mayPass`.
template<typename Act, typename MayPass, typename Wait>
auto tryAgain(const Act &act, const MayPass &mayPass, const Wait &wait) -> decltype(act())
{
    for (const auto pause : pauses) {
        auto outcome = act();
        if (outcome || !mayPass(outcome.error()))
            return outcome;
        wait(pause);
    }
    return act();
}

} // namespace linkwright::windows
