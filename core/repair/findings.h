// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/arrival.h"
#include "repair/repair_request.h"
#include "repair/wanted_group.h"

namespace linkwright {

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
    Arrival arrival = Arrival::Fits;
};

/// Looks at everything a group wants below `prefix`, which is physical and known to answer. Reads contents only where
/// size and time fit what was recorded.
Findings lookBelow(const FileSystem &files, const RepairRequest &request, const WantedGroup &group,
                   const NativePath &prefix);

/// What tells quickly whether an entry may be what was recorded, contents unread.
bool mayBe(const Fingerprint &known, const NodeFacts &facts);

} // namespace linkwright
