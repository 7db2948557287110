// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/place_facts.h"

#include <string_view>

/// May links be made, changed and removed at a place of a POSIX system, and if not, why?
namespace linkwright {

enum class PlaceRights : std::uint8_t {
    Allowed,
    OwnOnly, // sticky folder of somebody else: links may be made; only one's own changed or removed
    OthersEntry, // the same, and the entry asked about belongs to somebody else
    EntryImmutable, // the entry asked about can be neither renamed nor removed, by nobody
    EntryAppendOnly, // the same for the other attribute
    AppendOnly, // the folder takes new names and gives none back
    Immutable, // the folder takes none either
    ReadOnly,
    NoWriting, // no permission to write in the folder
    NoSearching, // no permission to go into it
    NoLinks, // the file system has no symbolic links
    NotAFolder,
    NotAsked, // on a mount that may hang
};
inline constexpr int placeRightsCount = 13;

/// Pure: the same facts always give the same answer. Where several reasons hold, the one that is hardest to change.
PlaceRights placeRights(const PlaceFacts &facts);

/// Whether a new link may be made in the folder.
bool mayMake(PlaceRights rights);

/// Whether the entry asked about (without one: any link of the folder) may be retargeted, moved and removed. A
/// retarget exchanges two names and removes one, so the system asks the same of all three.
bool mayChange(PlaceRights rights);

/// The word of the records: "allowed", "own-only", "read-only", …
std::string_view rightsWord(PlaceRights rights);

/// Whether a file system of this name can hold symbolic links that a person makes.
bool holdsLinks(std::string_view fileSystem);

} // namespace linkwright
