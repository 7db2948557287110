// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/rights_report.h"

#include "changes/rights_place.h"
#include "changes/spare_name.h"
#include "rights/place_rights.h"
#include "text/rights_text.h"

#include <utility>

namespace linkwright {

namespace {

using Tone = RightsReport::Tone;

Tone toneOf(PlaceRights rights)
{
    switch (rights) {
    case PlaceRights::Allowed: return Tone::Allowed;
    case PlaceRights::OwnOnly:
    case PlaceRights::AppendOnly: return Tone::Limited;
    case PlaceRights::OthersEntry:
    case PlaceRights::EntryImmutable:
    case PlaceRights::EntryAppendOnly:
    case PlaceRights::EntryDenied:
    case PlaceRights::Immutable:
    case PlaceRights::ReadOnly:
    case PlaceRights::NoWriting:
    case PlaceRights::NoSearching:
    case PlaceRights::NoLinks:
    case PlaceRights::NotAFolder: return Tone::Refused;
    case PlaceRights::NotAsked: return Tone::Unknown;
    } // no default: the compiler then asks every new one for its tone
    std::unreachable();
}

/// Under a name that nobody has; one of our own for a moment is none that a helper makes for good.
CreateLink newLinkIn(const NativePath &folder)
{
    return {folder / ("new" + spareName()), {"."}};
}

} // namespace

RightsReport rightsReport(const FileSystem &files, const NativePath &folder, const MakeElevation &elevation)
{
    const auto place = rightsPlace(files, folder);
    if (!place)
        return {};
    const PlaceRights rights = placeRights(place->facts);
    if (rights == PlaceRights::NoWriting && countToElevate(files, {{newLinkIn(place->folder)}}, elevation) == 1)
        return {Tone::AsksFirst, asksFirstBadge(), asksFirstSentence()};
    return {toneOf(rights), rightsBadge(rights, place->facts), rightsSentence(rights, place->facts, Spelling::Window)};
}

} // namespace linkwright
