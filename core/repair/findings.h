// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/repair_request.h"
#include "repair/wanted_path.h"

namespace linkwright {

/// Wanted paths with the same dead prefix.
struct WantedGroup
{
    NativePath prefix;
    std::size_t depth = 0; // how many names the prefix has
    std::vector<const WantedPath *> wanted; // sorted by path; not owned
    std::optional<Fingerprint> known; // what stood at the prefix

    /// The prefix is all that is wanted: there are no names below it that could tell.
    bool isOneName() const { return wanted.size() == 1 && wanted.front()->depth == depth; }
    /// Something was recorded of what is missing.
    bool isKnown() const;
    /// Whether its names could tell its place from others, if all of them were there.
    bool isTelling() const;
};

enum class Presence : std::uint8_t {
    Absent, // or broken itself, or no folder where one is needed
    There,
    AsLink, // a healthy link
};

/// What is at a place where a wanted path may be now.
struct Finding
{
    Presence presence = Presence::Absent;
    Likeness likeness = Likeness::Unknown; // to what was recorded
    bool isItself = false; // the very object that was recorded, and no copy
};

/// What is below a place that may be what the prefix of a group was.
struct Findings
{
    NativePath prefix; // that place
    Likeness folder = Likeness::Unknown; // of the place itself to what was recorded of the prefix
    std::vector<Finding> each; // one a wanted path of the group
};

/// Looks at everything a group wants below `prefix`, which is physical and known to answer. Reads contents only where
/// size and time fit what was recorded.
Findings lookBelow(const FileSystem &files, const RepairRequest &request, const WantedGroup &group,
                   const NativePath &prefix);

/// What tells quickly whether an entry may be what was recorded, contents unread.
bool mayBe(const Fingerprint &known, const NodeFacts &facts);

} // namespace linkwright
