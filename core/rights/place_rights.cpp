// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rights/place_rights.h"

#include "base/contains.h"

#include <array>
#include <utility>

namespace linkwright {

namespace {

/// Those whose drivers have no symlink operation: symlink(2) says EPERM, which reads like a matter of permission.
constexpr std::array<std::string_view, 14> withoutLinks{
    "bfs",     "cgroup", "cgroup2", "debugfs", "devpts", "efivarfs", "exfat",
    "fusectl", "mqueue", "msdos",   "proc",    "sysfs",  "tracefs",  "vfat",
};

PlaceRights entryRights(const EntryGuards &entry)
{
    if (entry.guards.immutable)
        return PlaceRights::EntryImmutable;
    if (entry.guards.appendOnly)
        return PlaceRights::EntryAppendOnly;
    return entry.mayRemove.value_or(true) ? PlaceRights::Allowed : PlaceRights::EntryDenied;
}

/// An entry with a right of its own needs none of the folder.
bool mayWrite(const PlaceFacts &facts, NewName wanted)
{
    if (facts.entry && facts.entry->mayRemove)
        return true;
    return wanted == NewName::Folder ? facts.mayAddFolders.value_or(facts.mayWrite) : facts.mayWrite;
}

/// Sticky folders: only the owner of the entry or of the folder may take a name away.
PlaceRights stickyRights(const PlaceFacts &facts)
{
    const bool isSticky = (facts.mode & stickyBit) != 0;
    if (!isSticky || facts.owner == facts.user || facts.overridesOwners)
        return PlaceRights::Allowed;
    if (!facts.entry)
        return PlaceRights::OwnOnly;
    return facts.entry->owner == facts.user ? PlaceRights::Allowed : PlaceRights::OthersEntry;
}

PlaceRights folderRights(const PlaceFacts &facts, NewName wanted)
{
    if (facts.type != NodeType::Folder)
        return PlaceRights::NotAFolder;
    if (!holdsLinks(facts.fileSystem))
        return PlaceRights::NoLinks;
    if (facts.readOnly)
        return PlaceRights::ReadOnly;
    if (facts.guards.immutable)
        return PlaceRights::Immutable;
    if (!facts.maySearch)
        return PlaceRights::NoSearching;
    if (!mayWrite(facts, wanted))
        return PlaceRights::NoWriting;
    return facts.guards.appendOnly ? PlaceRights::AppendOnly : PlaceRights::Allowed;
}

} // namespace

NewName newNameOf(NodeType type)
{
    const bool isFolder =
        type == NodeType::Folder || type == NodeType::FolderSymbolicLink || type == NodeType::Junction;
    return isFolder ? NewName::Folder : NewName::File;
}

PlaceRights placeRights(const PlaceFacts &facts, NewName wanted)
{
    if (!facts.asked)
        return PlaceRights::NotAsked;
    if (const auto rights = folderRights(facts, wanted); rights != PlaceRights::Allowed)
        return rights;
    if (facts.entry) {
        if (const auto rights = entryRights(*facts.entry); rights != PlaceRights::Allowed)
            return rights;
    }
    return stickyRights(facts);
}

bool mayMake(PlaceRights rights)
{
    switch (rights) {
    case PlaceRights::Allowed:
    case PlaceRights::OwnOnly:
    case PlaceRights::OthersEntry:
    case PlaceRights::EntryImmutable:
    case PlaceRights::EntryAppendOnly:
    case PlaceRights::EntryDenied:
    case PlaceRights::AppendOnly: return true;
    default: return false;
    }
}

bool mayChange(PlaceRights rights)
{
    return rights == PlaceRights::Allowed;
}

std::string_view rightsWord(PlaceRights rights)
{
    switch (rights) {
    case PlaceRights::Allowed: return "allowed";
    case PlaceRights::OwnOnly: return "own-only";
    case PlaceRights::OthersEntry: return "others-entry";
    case PlaceRights::EntryImmutable: return "entry-immutable";
    case PlaceRights::EntryAppendOnly: return "entry-append-only";
    case PlaceRights::EntryDenied: return "entry-denied";
    case PlaceRights::AppendOnly: return "append-only";
    case PlaceRights::Immutable: return "immutable";
    case PlaceRights::ReadOnly: return "read-only";
    case PlaceRights::NoWriting: return "no-writing";
    case PlaceRights::NoSearching: return "no-searching";
    case PlaceRights::NoLinks: return "no-links";
    case PlaceRights::NotAFolder: return "not-a-folder";
    case PlaceRights::NotAsked: return "not-asked";
    } // no default: the compiler then asks every new one for its word
    std::unreachable();
}

bool holdsLinks(std::string_view fileSystem)
{
    return !contains(withoutLinks, fileSystem);
}

} // namespace linkwright
