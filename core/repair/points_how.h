// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/chain.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace linkwright {

/// What a link has to do with a place, by the way the system goes when it follows it.
enum class PointsHow : std::uint8_t {
    Names, // its own text ends at the place
    EndsThere, // the same, through other links
    EndsBelow, // in the folder that the place is
    Passes, // over the place, and on to elsewhere
    Inside, // it lies below the place and leads there without looking up the place itself
};

/// "names", "ends-there", "ends-below", "passes", "inside": part of the command line's contract.
std::string_view pointsHowWord(PointsHow how);

/// Places that may be pointed to, found by their physical paths.
class PlaceSet
{
public:
    explicit PlaceSet(const std::vector<NativePath> &places);

    /// The numbers of the places that are this very path; null: none.
    const std::vector<std::size_t> *at(const NativePath &path) const;
    /// Calls with the number of each place that the path lies below.
    template<typename Call>
    void forEachAbove(const NativePath &path, const Call &call) const;

private:
    std::unordered_map<std::string, std::vector<std::size_t>> m_numbers;
};

/// One place that a link has to do with.
struct Meeting
{
    std::size_t place = 0; // its number in the set
    PointsHow how = PointsHow::Inside;
    bool direct = false; // the link's own text says so, not only that of another on its way
    bool breaks = false; // its verdict is another once nothing has the name of the place any more

    bool operator==(const Meeting &) const = default;
};

/// What a chain has to do with the places of a set; and which further hops say a name that is one of them.
struct Meetings
{
    std::vector<Meeting> meetings;
    std::vector<NativePath> sayers; // links on the way, physical: they point there as well
};
Meetings meet(const Chain &chain, const PlaceSet &places);

template<typename Call>
void PlaceSet::forEachAbove(const NativePath &path, const Call &call) const
{
    for (NativePath here = path; isProperName(split(here).name);) {
        here = split(here).folder;
        if (const auto *numbers = at(here)) {
            for (const std::size_t number : *numbers)
                call(number);
        }
    }
}

} // namespace linkwright
