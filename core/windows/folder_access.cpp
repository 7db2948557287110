// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/folder_access.h"

#include "windows/error_codes.h"

namespace linkwright::windows {

namespace {

bool isGiven(SystemCalls &calls, Handle folder, std::u16string_view name, Access access)
{
    const auto opened = calls.open(folder, name, {.access = access});
    if (opened)
        calls.close(*opened);
    return opened || opened.error() != errorAccessDenied;
}

} // namespace

FolderAccess folderAccess(SystemCalls &calls, Handle folder)
{
    return {.list = isGiven(calls, folder, {}, Access::List),
            .addFiles = isGiven(calls, folder, {}, Access::AddFiles),
            .addFolders = isGiven(calls, folder, {}, Access::AddFolders),
            .removeEntries = isGiven(calls, folder, {}, Access::RemoveEntries)};
}

bool mayRemove(SystemCalls &calls, Handle folder, std::u16string_view name)
{
    return isGiven(calls, folder, name, Access::Remove);
}

} // namespace linkwright::windows
