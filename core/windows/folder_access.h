// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/system_calls.h"

/// What access lists give this process, learnt by opening and closing again: nothing is changed, and what others do
/// with the object (sharing) is no matter of rights. All of it awaits a check on a real Windows.
namespace linkwright::windows {

struct FolderAccess
{
    bool list = false; // its entries read, and gone through
    bool addFiles = false; // files, links to files, hard links
    bool addFolders = false; // folders, links to folders, junctions; in C:\ people have this and not the other
    bool removeEntries = false; // every entry, whatever the entry's own list says

    bool operator==(const FolderAccess &) const = default;
};

FolderAccess folderAccess(SystemCalls &calls, Handle folder);

/// Whether an entry may be renamed and removed: NTFS gives DELETE by the entry's own list, or by its folder's
/// FILE_DELETE_CHILD. A reparse point is not followed.
bool mayRemove(SystemCalls &calls, Handle folder, std::u16string_view name);

} // namespace linkwright::windows
