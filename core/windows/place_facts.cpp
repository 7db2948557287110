// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/place_facts.h"

#include "platform/user.h"
#include "windows/constants.h"
#include "windows/folder_access.h"
#include "windows/windows_folder.h"

/// Windows' own rights are asked by trying: what the folder, and the entry, open for. Owners, groups and modes are none
/// of its ideas, and a read-only attribute keeps nobody from renaming or removing, so no guards are told. Whether links
/// may be made at all is another question: platform/windows/rights_facts.h.
namespace linkwright {

namespace {

const windows::WindowsFolder *asWindows(const Folder &folder)
{
    return dynamic_cast<const windows::WindowsFolder *>(&folder);
}

bool isReadOnlyVolume(windows::SystemCalls &calls, windows::Handle folder)
{
    const auto volume = calls.volumeInfo(folder);
    return volume && (volume->flags & windows::volumeIsReadOnly) != 0;
}

Result<EntryGuards> askEntry(const Folder &folder, std::string_view name)
{
    const auto facts = folder.look(name);
    if (!facts)
        return std::unexpected(facts.error());
    return EntryGuards{.type = facts->identity.type, .owner = facts->owner, .mayRemove = mayRemoveEntry(folder, name)};
}

} // namespace

bool mayBeAsked(const Mount *mount)
{
    return mount != nullptr && !mayHang(mount->kind);
}

PlaceFacts placeNotAsked(const Mount *mount)
{
    PlaceFacts facts;
    if (mount != nullptr) {
        facts.mount = mount->point;
        facts.fileSystem = mount->fileSystem;
    }
    facts.user = currentUser();
    return facts;
}

bool mayRemoveEntry(const Folder &folder, std::string_view name)
{
    const auto *opened = asWindows(folder);
    const auto units = windows::unitsOf(name);
    return opened != nullptr && units && windows::mayRemove(opened->calls(), opened->handle(), *units);
}

Result<PlaceFacts> placeFacts(const Folder &folder, const Mount *mount, std::string_view entry)
{
    PlaceFacts facts = placeNotAsked(mount);
    if (!mayBeAsked(mount))
        return facts;
    const auto *opened = asWindows(folder);
    if (opened == nullptr)
        return failure(ErrorKind::Unsupported, {"."});
    const auto own = folder.facts();
    if (!own)
        return std::unexpected(own.error());
    const windows::FolderAccess access = windows::folderAccess(opened->calls(), opened->handle());
    facts.type = own->identity.type;
    facts.readOnly = isReadOnlyVolume(opened->calls(), opened->handle());
    facts.maySearch = access.list;
    facts.mayWrite = access.addFiles;
    facts.mayAddFolders = access.addFolders;
    facts.mayRemoveAll = access.removeEntries;
    facts.asked = true;
    if (entry.empty())
        return facts;
    auto found = askEntry(folder, entry);
    if (!found)
        return std::unexpected(found.error());
    facts.entry = *found;
    return facts;
}

} // namespace linkwright
