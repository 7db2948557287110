// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <array>
#include <sys/stat.h>
#include <unistd.h>

namespace linkwright::posix {

/// The times utimensat(2) takes to set when a link was last changed, and nothing else.
inline std::array<timespec, 2> onlyModified(std::int64_t nanoseconds)
{
    constexpr std::int64_t second = 1'000'000'000;
    const std::int64_t rest = (nanoseconds % second + second) % second; // times before 1970 round down
    const timespec modified{static_cast<time_t>((nanoseconds - rest) / second), static_cast<long>(rest)};
    return {{{0, UTIME_OMIT}, modified}};
}

/// Who may give everything away gives only what is their own: a link made a moment ago is, a link that somebody moved
/// to its place is not.
inline bool mayGiveAway(const SeenLink &seen)
{
    return seen.marks.owner == ::geteuid();
}

inline bool sameOwner(const Marks &one, const Marks &other)
{
    return one.owner == other.owner && one.group == other.group;
}

} // namespace linkwright::posix
