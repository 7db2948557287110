// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/elevation_needs.h"

#include "changes/one_move.h"
#include "changes/rights_place.h"
#include "elevation/helper_request.h"
#include "platform/user.h"
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

/// Whether a helper would act in a folder; asked once for each.
class Trust
{
public:
    explicit Trust(const FileSystem &files)
        : m_files(files)
    {
    }

    bool inAll(const Change &change)
    {
        return std::ranges::all_of(foldersOf(change), [this](const NativePath &folder) { return in(folder); });
    }
    std::vector<Distrusted> lost() const { return m_lost; }

private:
    bool in(const NativePath &folder)
    {
        const auto known = m_known.find(folder);
        if (known != m_known.end())
            return known->second;
        const auto seen = seeFolder(m_files, folder);
        auto way = seen ? walkTrusted(m_files, nativeHelperPowers(), currentUser(), folder, *seen)
                        : std::unexpected(Distrusted{Distrust::Unreachable, seen.error()});
        if (!way)
            m_lost.push_back(way.error());
        return m_known[folder] = way.has_value();
    }

    const FileSystem &m_files;
    std::map<NativePath, bool> m_known;
    std::vector<Distrusted> m_lost;
};

std::vector<NativePath> placesOf(const Change &change)
{
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? std::vector{move->place, move->newPlace} : std::vector{placeOf(change)};
}

} // namespace

ElevationNeeds needElevation(const FileSystem &files, const std::vector<Intent> &intents)
{
    Needs needs(files);
    Trust trust(files);
    std::vector<bool> needed(intents.size());
    for (std::size_t i = 0; i < intents.size(); ++i)
        needed[i] = needs.ofIntent(intents[i]);
    for (std::size_t i = 0; i < intents.size(); ++i) {
        // Of three in a row the first two are the pair.
        const bool isPair = i + 1 < intents.size() && areOneMove(intents[i].change, intents[i + 1].change);
        const std::size_t last = isPair ? i + 1 : i;
        const bool any = needed[i] || needed[last];
        const bool may = any && trust.inAll(intents[i].change) && trust.inAll(intents[last].change);
        needed[i] = needed[last] = may;
        i = last;
    }
    return {std::move(needed), trust.lost()};
}

ElevationNeeds needElevationToRecover(const FileSystem &files, const std::vector<Intent> &intents, bool elevated)
{
    Needs needs(files, elevated);
    Trust trust(files);
    std::vector<bool> needed(intents.size());
    std::set<NativePath> places;
    for (std::size_t i = 0; i < intents.size(); ++i)
        needed[i] = needs.ofIntent(intents[i]) && trust.inAll(intents[i].change);
    for (bool grows = true; grows;) {
        const std::size_t before = places.size();
        for (std::size_t i = 0; i < intents.size(); ++i) {
            const auto named = placesOf(intents[i].change);
            const bool shares =
                std::ranges::any_of(named, [&](const NativePath &place) { return places.contains(place); });
            needed[i] = needed[i] || (shares && checkIntent(intents[i]));
            if (needed[i])
                places.insert(named.begin(), named.end());
        }
        grows = places.size() != before;
    }
    return {std::move(needed), trust.lost()};
}

} // namespace linkwright
