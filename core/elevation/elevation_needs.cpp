// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/elevation_needs.h"

#include "changes/one_move.h"
#include "changes/rights_place.h"
#include "elevation/helper_request.h"
#include "rights/place_rights.h"

#include <algorithm>
#include <map>
#include <set>

namespace linkwright {

namespace {

class Needs
{
public:
    /// `sticky`: what is in a sticky folder needs it, be it there now or not.
    explicit Needs(const FileSystem &files, bool sticky = false)
        : m_files(files)
        , m_sticky(sticky)
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

    bool toMake(const NativePath &place)
    {
        const PlaceRights rights = rightsIn(split(place).folder);
        return rights == PlaceRights::NoWriting || (m_sticky && rights == PlaceRights::OwnOnly);
    }

    bool toChange(const NativePath &place)
    {
        const PlaceRights rights = rightsIn(split(place).folder);
        if (rights == PlaceRights::OwnOnly)
            return m_sticky || rightsOf(place) == PlaceRights::OthersEntry;
        return rights == PlaceRights::NoWriting;
    }

    const FileSystem &m_files;
    bool m_sticky;
    std::map<NativePath, PlaceRights> m_rights;
};

std::vector<NativePath> placesOf(const Change &change)
{
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? std::vector{move->place, move->newPlace} : std::vector{placeOf(change)};
}

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

std::vector<bool> needElevationToRecover(const FileSystem &files, const std::vector<Intent> &intents, bool elevated)
{
    Needs needs(files, elevated);
    std::vector<bool> needed;
    std::set<NativePath> places;
    for (const Intent &intent : intents)
        needed.push_back(needs.ofIntent(intent));
    for (bool grows = true; grows;) {
        grows = false;
        for (std::size_t i = 0; i < intents.size(); ++i) {
            const auto named = placesOf(intents[i].change);
            const bool shares =
                std::ranges::any_of(named, [&](const NativePath &place) { return places.contains(place); });
            needed[i] = needed[i] || (shares && checkIntent(intents[i]));
            const std::size_t before = places.size();
            if (needed[i])
                places.insert(named.begin(), named.end());
            grows |= places.size() != before;
        }
    }
    return needed;
}

} // namespace linkwright
