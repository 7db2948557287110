// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/session.h"
#include "repair/broken_link.h"
#include "repair/cause.h"
#include "scan/scan.h"

#include <map>
#include <vector>

namespace linkwright::cli {

/// What a repair found, as it is told.
struct RepairFound
{
    ScanReport report;
    std::map<NativePath, NativePath> typed; // by absolute place: as find(1) prints it
    std::vector<BrokenLink> links;
    std::vector<Cause> causes;

    /// How many links count as broken, those that nothing can be searched for included.
    std::uint64_t broken() const;
};

/// Tells the causes with their candidates; of places only, those of the links.
void reportCauses(Session &session, const RepairFound &found);

/// The closing line. `remaining`: how many links are broken still.
void reportRepair(Session &session, const RepairFound &found, std::uint64_t remaining);

} // namespace linkwright::cli
