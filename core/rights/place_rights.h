// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/place_facts.h"

#include <string_view>

/// May links be made, changed and removed at a place, and if not, why? Of Windows no more than its access lists say:
/// rights/windows_rights.h has the rest.
namespace linkwright {

enum class PlaceRights : std::uint8_t {
    Allowed,
    OwnOnly, // sticky folder of somebody else: links may be made; only one's own changed or removed
    OthersEntry, // the same, and the entry asked about belongs to somebody else
    EntryImmutable, // the entry asked about can be neither renamed nor removed, by nobody
    EntryAppendOnly, // the same for the other attribute
    EntryDenied, // the access lists keep this user from renaming and removing the entry asked about (Windows)
    AppendOnly, // the folder takes new names and gives none back
    Immutable, // the folder takes none either
    ReadOnly,
    NoWriting, // no permission to put such a name into the folder
    NoSearching, // no permission to go into it
    NoLinks, // the file system has no symbolic links
    NotAFolder,
    NotAsked, // on a mount that may hang
};
inline constexpr int placeRightsCount = 14;

/// What would get a name: access lists of Windows tell the two apart.
enum class NewName : std::uint8_t {
    File, // files, links to files, hard links
    Folder, // folders, links to folders, junctions
};

/// What an object of this type would be.
NewName newNameOf(NodeType type);

/// Pure: the same facts always give the same answer. Where several reasons hold, the one that is hardest to change.
/// `wanted`: what would be made; of no matter when the question is about an entry that is there.
PlaceRights placeRights(const PlaceFacts &facts, NewName wanted = NewName::File);

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
