// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/place_facts.h"

#include "platform/user.h"
#include "platform/windows/folder_handle.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/system_handle.h"

/// Windows' own rights are asked by trying: whether the folder opens for listing, and for adding entries. Owners,
/// groups and modes are none of its ideas, and a read-only attribute keeps nobody from renaming or removing, so no
/// guards are told. Whether links may be made at all is another question: platform/windows/rights_facts.h.
namespace linkwright {

namespace {

bool opensFor(HANDLE folder, DWORD access)
{
    return windows::SystemHandle(::ReOpenFile(folder, access, windows::shareAll, FILE_FLAG_BACKUP_SEMANTICS)).isOpen();
}

bool isReadOnlyVolume(HANDLE folder)
{
    DWORD flags = 0;
    return ::GetVolumeInformationByHandleW(folder, nullptr, 0, nullptr, nullptr, &flags, nullptr, 0) != 0
           && (flags & FILE_READ_ONLY_VOLUME) != 0;
}

Result<EntryGuards> askEntry(const Folder &folder, std::string_view name)
{
    const auto facts = folder.look(name);
    if (!facts)
        return std::unexpected(facts.error());
    return EntryGuards{.type = facts->identity.type, .owner = facts->owner};
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

Result<PlaceFacts> placeFacts(const Folder &folder, const Mount *mount, std::string_view entry)
{
    PlaceFacts facts = placeNotAsked(mount);
    if (!mayBeAsked(mount))
        return facts;
    const auto handle = windows::handleOf(folder);
    if (!handle)
        return std::unexpected(handle.error());
    const auto own = folder.facts();
    if (!own)
        return std::unexpected(own.error());
    facts.type = own->identity.type;
    facts.readOnly = isReadOnlyVolume(*handle);
    facts.maySearch = opensFor(*handle, FILE_LIST_DIRECTORY | FILE_TRAVERSE);
    facts.mayWrite = opensFor(*handle, FILE_ADD_FILE | FILE_ADD_SUBDIRECTORY);
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
