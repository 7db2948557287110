// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "platform/node.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace linkwright {

/// What the system says when it follows a link. The words are part of the command line's contract.
enum class Health : std::uint8_t {
    Healthy, // the end exists
    Broken, // a component is absent, or is a file where a folder was needed
    Loop, // the system gives up following
    Invalid, // the text can never work
    WrongKind, // Windows: a file link to a folder, or the reverse
    Offline, // the missing part lies on a volume that is known and not there now
    Denied, // a folder on the way may not be searched, so nobody can say
    Unanswered, // the file system did not answer
    Unchecked, // not asked: the way leads onto a mount this walk does not touch
};
inline constexpr int healthCount = 9;

/// Does it count as broken in totals, filters and "remove broken"? What may come back never does.
constexpr bool countsAsBroken(Health health)
{
    return health == Health::Broken || health == Health::Loop || health == Health::Invalid
           || health == Health::WrongKind;
}

/// "healthy", "broken", "loop", "invalid", "wrong-kind", "offline", "denied", "unanswered", "unchecked".
std::string_view healthWord(Health health);
std::optional<Health> healthFromWord(std::string_view word);

/// What was found out by following a link.
struct Verdict
{
    Health health = Health::Unchecked;
    std::uint16_t hops = 0; // links followed, the place itself included; the one that failed is the last of them
    std::int32_t osCode = 0; // what the system said when not healthy (errno on POSIX)
    bool otherFileSystem = false; // the end lies on another file system than the link
    /// Healthy: the end, physical. Else where the walk stopped: the missing path, the folder that may not be searched,
    /// the link that was one too many, the volume that is away, the mount that was not asked, or is still to be.
    NativePath path;
    /// Healthy, and asked for (EndDetail): what the end is. Else Unknown.
    NodeType endType = NodeType::Unknown;

    /// Nobody has followed the link yet, and somebody is going to: a verdict always counts the place as a hop.
    bool isAwaited() const { return health == Health::Unchecked && hops == 0; }
    bool operator==(const Verdict &) const = default;
};

} // namespace linkwright
