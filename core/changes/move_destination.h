// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/entry_at_home.h"

#include <optional>
#include <string>

namespace linkwright {

/// Where entries go: a folder, and a name in it when there is only one entry and it gets another.
struct MoveDestination
{
    std::shared_ptr<Folder> folder;
    NativePath path; // of the folder, as it was spelt
    LinkHome home;
    std::uint64_t device = 0;
    std::optional<std::string> name;

    OpenPlace placeFor(const EntryAtHome &entry) const;
    NativePath realPlaceFor(const EntryAtHome &entry) const { return home.realPath / placeFor(entry).name; }
    bool isPlaceOf(const EntryAtHome &entry) const { return entry.realPlace() == realPlaceFor(entry); }
    bool canTake(const EntryAtHome &entry) const { return entry.canReach(home.realPath, device); }
};

/// As mv takes it: a folder, or the new place of the only entry.
Result<MoveDestination> findDestination(const FileSystem &files, const NativePath &destination, bool isOfOne);

} // namespace linkwright
