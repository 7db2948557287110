// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <optional>
#include <string>

namespace linkwright {

/// Attributes of one object that outrank all permissions, an administrator's too (chattr(1), chflags(1)).
struct Guards
{
    bool immutable = false;
    bool appendOnly = false;

    bool operator==(const Guards &) const = default;
};

/// An entry of a folder, itself; nothing is followed.
struct EntryGuards
{
    NodeType type = NodeType::Unknown;
    std::uint32_t owner = 0;
    Guards guards = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out
    std::optional<bool> mayRemove = std::nullopt; // renamed too; nothing: the folder alone decides (POSIX)

    bool operator==(const EntryGuards &) const = default;
};

/// What a system tells of a place before anything is tried there. A hint, never a promise: quotas, security
/// modules and other processes have their say when it is.
struct PlaceFacts
{
    bool asked = false; // false: the mount may hang; nothing but `mount` and `fileSystem` is known
    NativePath mount; // its point; empty when it is on none that is known
    std::string fileSystem; // "ext4"; empty as above
    NodeType type = NodeType::Unknown; // of the folder itself; it may be found to be none
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    std::uint32_t mode = 0; // 07777
    Guards guards;
    bool readOnly = false; // the mount, or the file system as a whole
    bool maySearch = false; // by owner, group, mode, access lists and capabilities of this process
    bool mayWrite = false; // names put into it, and taken out unless the next two are known
    // Where access lists know more than one right to write (Windows); nothing: as mayWrite.
    std::optional<bool> mayAddFolders = std::nullopt; // folders, links to folders, junctions; mayWrite is of files then
    std::optional<bool> mayRemoveAll = std::nullopt; // any name taken out; false: each entry has its own answer
    std::uint32_t user = 0; // the effective one of this process
    bool overridesOwners = false; // this process acts on what others own (CAP_FOWNER; the superuser)
    std::optional<EntryGuards> entry = std::nullopt; // when the question is about one name of the folder

    bool operator==(const PlaceFacts &) const = default;
};

/// Asks the system about an open folder and, where a name is given, about that entry. `mount`: the one the folder lies
/// on; when it may hang or is null, the answer is "not asked", unless it is the root, without which nothing runs.
/// NotFound: there is no such entry. CrossesMount: the entry is a mount point, which is a place of its own.
Result<PlaceFacts> placeFacts(const Folder &folder, const Mount *mount, std::string_view entry = {});

/// Facts of a place on a mount that must not be asked.
PlaceFacts placeNotAsked(const Mount *mount);

/// Whether an entry of a folder that was asked may be renamed and removed as far as its own access list goes. Always,
/// where the folder alone decides (POSIX).
bool mayRemoveEntry(const Folder &folder, std::string_view name);

/// Whether placeFacts() would ask this mount.
bool mayBeAsked(const Mount *mount);

} // namespace linkwright
