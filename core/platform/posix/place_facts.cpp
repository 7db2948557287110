// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/place_facts.h"

#include "platform/posix/errno_kind.h"
#include "platform/posix/guards.h"
#include "platform/posix/posix_folder.h"

#include <fcntl.h>
#include <sys/statvfs.h>

namespace linkwright {

namespace {

/// 0, or why this process, by its effective rights, may not use the folder in this way.
int refusalOf(int folder, int way)
{
    return ::faccessat(folder, ".", way, AT_EACCESS) == 0 ? 0 : errno;
}

void askAccess(int folder, PlaceFacts &facts)
{
    const int search = refusalOf(folder, X_OK);
    const int write = refusalOf(folder, W_OK | X_OK);
    facts.maySearch = search == 0;
    facts.mayWrite = write == 0;
    // access(2) knows it of file systems that do not tell their attributes. A filter that forbids the call itself
    // (containers) says the same to both.
    facts.guards.immutable = facts.guards.immutable || (write == EPERM && search != EPERM);
}

Result<EntryGuards> askEntry(const Folder &folder, int descriptor, std::string_view name)
{
    const auto step = folder.step(name, Crossing::Refuse); // lstat would ask what is mounted there
    if (!step)
        return std::unexpected(step.error());
    const auto facts = step->link ? folder.look(name) : step->node->facts();
    if (!facts)
        return std::unexpected(facts.error());
    return EntryGuards{facts->identity.type, facts->owner, posix::guardsOf(descriptor, name)};
}

Result<void> askFolder(const Folder &folder, int descriptor, PlaceFacts &facts)
{
    const auto own = folder.facts();
    if (!own)
        return std::unexpected(own.error());
    struct statvfs volume{};
    if (posix::uninterrupted([&] { return ::fstatvfs(descriptor, &volume); }) != 0)
        return posix::lastFailure(".");
    facts.type = own->identity.type;
    facts.owner = own->owner;
    facts.group = own->group;
    facts.mode = own->mode;
    facts.readOnly = (volume.f_flag & static_cast<unsigned long>(ST_RDONLY)) != 0;
    facts.guards = posix::guardsOf(descriptor, {});
    askAccess(descriptor, facts);
    return {};
}

} // namespace

bool mayBeAsked(const Mount *mount)
{
    return mount != nullptr && (!mayHang(mount->kind) || mount->point == NativePath{"/"});
}

PlaceFacts placeNotAsked(const Mount *mount)
{
    PlaceFacts facts;
    if (mount) {
        facts.mount = mount->point;
        facts.fileSystem = mount->fileSystem;
    }
    facts.user = ::geteuid();
    facts.overridesOwners = posix::overridesOwners();
    return facts;
}

bool mayRemoveEntry(const Folder & /*folder*/, std::string_view /*name*/)
{
    return true;
}

Result<PlaceFacts> placeFacts(const Folder &folder, const Mount *mount, std::string_view entry)
{
    PlaceFacts facts = placeNotAsked(mount);
    if (!mayBeAsked(mount))
        return facts;
    const auto descriptor = posix::descriptorOf(folder);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    if (const auto asked = askFolder(folder, *descriptor, facts); !asked)
        return std::unexpected(asked.error());
    facts.asked = true;
    if (entry.empty())
        return facts;
    auto found = askEntry(folder, *descriptor, entry);
    if (!found)
        return std::unexpected(found.error());
    facts.entry = *found;
    return facts;
}

} // namespace linkwright
