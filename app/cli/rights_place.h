// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/place_facts.h"

#include <string>

namespace linkwright::cli {

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

} // namespace linkwright::cli
