// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "repair/findings.h"
#include "repair/neighbours.h"
#include "repair/sightings.h"

#include <vector>

namespace linkwright {

/// Chooses the few places that are worth a closer look for a group: by what was met in the walk, by what lies beside
/// the dead prefix, and by a quick look at what was recorded.
class Nominees
{
public:
    /// `searched`: the physical folders that were walked.
    Nominees(const FileSystem &files, const RepairRequest &request, const Sightings &sightings,
             const std::vector<NativePath> &searched, const StopToken &stop)
        : m_files(files)
        , m_sightings(sightings)
        , m_searched(searched)
        , m_stop(stop)
        , m_neighbours(files, request.fold)
    {
    }

    /// Places that may be what the prefix was, the most promising first.
    std::vector<NativePath> placesFor(const WantedGroup &group);
    Neighbours &neighbours() { return m_neighbours; }

private:
    struct Nominee
    {
        NativePath prefix;
        std::size_t recorded = 0; // signs of what was recorded
        std::size_t met = 0; // paths that were met below it, about
        std::size_t shared = 0; // names at the beginning that the dead prefix has, too
    };

    std::vector<Nominee> fromWalk(const WantedGroup &group) const;
    void addNeighbours(const WantedGroup &group, std::vector<Nominee> &nominees);
    void addTwins(const WantedGroup &group, std::vector<Nominee> &nominees);
    void addSiblings(const WantedGroup &group, std::vector<Nominee> &nominees);
    bool wasSearched(const NativePath &folder) const;
    void lookForSigns(const WantedGroup &group, std::vector<Nominee> &nominees) const;

    const FileSystem &m_files;
    const Sightings &m_sightings;
    const std::vector<NativePath> &m_searched;
    const StopToken &m_stop;
    Neighbours m_neighbours;
    std::size_t m_siblingsLeft = 200'000; // so many are opened for all groups together
};

} // namespace linkwright
