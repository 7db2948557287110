// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/wanted_path.h"

#include <cstddef>
#include <optional>
#include <vector>

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

} // namespace linkwright
