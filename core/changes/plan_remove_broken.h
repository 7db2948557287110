// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/planner.h"

#include <array>
#include <vector>

namespace linkwright {

/// What "remove broken" makes of a selection.
struct BrokenRemoval
{
    std::vector<Result<Planned>> planned; // one a place, in order; fewer when stopped; no change: it is left alone
    std::array<std::size_t, healthCount> left{}; // links left alone, by health
    std::size_t notLinks = 0; // left alone too

    /// Links that nobody can call broken now and that may come back: offline, denied, unanswered, unchecked.
    std::size_t uncertain() const;
};

/// Removes those that are links and count as broken when looked at now; everything else is left alone and counted.
BrokenRemoval planRemoveBroken(const FileSystem &files, const std::vector<NativePath> &places,
                               const StopToken &stop = {});

} // namespace linkwright
