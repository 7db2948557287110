// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/elevation_needs.h"

#include "changes/one_move.h"
#include "changes/rights_place.h"
#include "elevation/helper_request.h"
#include "rights/place_rights.h"

#include <map>

namespace linkwright {

namespace {

class Needs
{
public:
    explicit Needs(const FileSystem &files)
        : m_files(files)
    {
    }

    bool ofIntent(const Intent &intent)
    {
        if (!checkIntent(intent))
            return false;
        const Change &change = intent.change;
        if (std::holds_alternative<CreateLink>(change))
            return toMake(placeOf(change));
        const auto *move = std::get_if<Move>(&change);
        return toChange(placeOf(change)) || (move != nullptr && toMake(move->newPlace));
    }

private:
    /// Asked once for each folder; without an entry a sticky one answers OwnOnly.
    PlaceRights rightsIn(const NativePath &folder)
    {
        const auto known = m_rights.find(folder);
        if (known != m_rights.end())
            return known->second;
        return m_rights.emplace(folder, rightsOf(folder)).first->second;
    }

    PlaceRights rightsOf(const NativePath &path) const
    {
        const auto place = rightsPlace(m_files, path);
        return place ? placeRights(place->facts) : PlaceRights::NotAsked;
    }

    bool toMake(const NativePath &place) { return rightsIn(split(place).folder) == PlaceRights::NoWriting; }

    bool toChange(const NativePath &place)
    {
        const PlaceRights rights = rightsIn(split(place).folder);
        if (rights == PlaceRights::OwnOnly)
            return rightsOf(place) == PlaceRights::OthersEntry;
        return rights == PlaceRights::NoWriting;
    }

    const FileSystem &m_files;
    std::map<NativePath, PlaceRights> m_rights;
};

} // namespace

std::vector<bool> needElevation(const FileSystem &files, const std::vector<Intent> &intents)
{
    Needs needs(files);
    std::vector<bool> needed;
    for (const Intent &intent : intents)
        needed.push_back(needs.ofIntent(intent));
    for (std::size_t i = 0; i + 1 < intents.size(); ++i) {
        if (areOneMove(intents[i].change, intents[i + 1].change) && (needed[i] || needed[i + 1])) {
            needed[i] = needed[i + 1] = true;
            ++i; // of three in a row the first two are the pair
        }
    }
    return needed;
}

} // namespace linkwright
