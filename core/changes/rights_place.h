// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "platform/place_facts.h"
#include "rights/place_rights.h"

#include <optional>
#include <string>

namespace linkwright {

/// A place whose rights are asked for, and what the system tells of it.
struct RightsPlace
{
    NativePath folder; // physical; the mount point when it was not asked
    std::string entry; // a name in it; empty: the folder itself is meant
    PlaceFacts facts;
};

/// Finds what `path` names: a folder itself; anything else, a link among it, as an entry of its folder. No mount that
/// may hang is touched on the way or at the end.
Result<RightsPlace> rightsPlace(const FileSystem &files, const NativePath &path);

/// A place of a change, and why nothing may be made or changed there.
struct RightsRefusal
{
    NativePath place; // of the change, or what it moves to
    PlaceFacts facts;
    NewName wanted = NewName::File; // what was to get a name there
};

/// The rights that explain why a change was refused, when it was as a matter of rights (Denied, ReadOnly, Unsupported,
/// NeedsPrivilege). Nothing: they explain it no better than the error does, or the place may hang.
std::optional<RightsRefusal> rightsRefusal(const FileSystem &files, const Change &change, ErrorKind refused);

} // namespace linkwright
