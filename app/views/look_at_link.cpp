// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/look_at_link.h"

#include "platform/user.h"

namespace linkwright {

namespace {

std::string fileSystemOf(const LinkHome &home, const NativePath &place)
{
    const Mount *mount = home.mounts && place.isAbsolute() ? home.mounts->mountOf(place) : nullptr;
    return mount != nullptr ? mount->fileSystem : std::string();
}

std::vector<std::string> fileSystemsOf(const LinkHome &home, const Chain &chain)
{
    std::vector<std::string> all;
    all.reserve(chain.hops.size() + 1);
    for (const Hop &hop : chain.hops)
        all.push_back(fileSystemOf(home, hop.place));
    const bool isAway = chain.verdict.health == Health::Offline;
    all.push_back(isAway ? std::string() : fileSystemOf(home, chain.verdict.path));
    return all;
}

/// The walk was there already; but where a call may hang once, it may hang twice.
std::int64_t modifiedOfEnd(const LinkHome &home, const Verdict &verdict)
{
    const Mount *mount = home.mounts ? home.mounts->mountOf(verdict.path) : nullptr;
    if (verdict.health != Health::Healthy || mount == nullptr || mayHang(mount->kind))
        return 0;
    const auto [parent, name] = split(verdict.path);
    const auto folder = home.files->openFolder(isProperName(name) ? parent : verdict.path);
    if (!folder)
        return 0;
    const auto facts = isProperName(name) ? (*folder)->look(name) : (*folder)->facts();
    return facts ? facts->modified : 0;
}

} // namespace

Result<LinkDetails> lookAtLink(const FileSystem &files, const NativePath &folder, const std::string &name,
                               const LinkTarget &target)
{
    const auto opened = files.openFolder(folder);
    if (!opened)
        return std::unexpected(opened.error());
    auto home = linkHome(files, **opened);
    if (!home)
        return std::unexpected(home.error());
    home->ends = EndDetail::PathAndType;
    LinkDetails details;
    details.folder = home->realPath;
    details.chain = trace(*home, name, target);
    details.fileSystems = fileSystemsOf(*home, details.chain);
    if (const auto facts = (*opened)->look(name)) {
        details.modified = facts->modified;
        details.owner = ownerName(facts->owner);
    }
    details.endModified = modifiedOfEnd(*home, details.chain.verdict);
    return details;
}

} // namespace linkwright
