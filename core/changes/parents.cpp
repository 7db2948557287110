// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/parents.h"

#include "changes/seen.h"

#include <algorithm>
#include <ranges>

namespace linkwright {

namespace {

/// What is missing must be missing altogether: a link that leads nowhere is not.
Result<NearestFolder> withoutDanglingLink(NearestFolder nearest)
{
    if (nearest.missing.empty())
        return nearest;
    const OpenPlace first{nearest.folder, nearest.missing.front(), nearest.path / nearest.missing.front()};
    const auto facts = factsAt(first);
    if (facts)
        return failure(ErrorKind::NotFound, first.path);
    if (facts.error().kind != ErrorKind::NotFound)
        return std::unexpected(facts.error());
    return nearest;
}

MadeFolder justMade(const OpenPlace &place)
{
    const auto facts = factsAt(place);
    return {place, facts ? std::optional(facts->identity) : std::nullopt};
}

/// NotFound: ours is no longer there. Unverified: nobody can say whether it is.
Result<void> expectOurs(const MadeFolder &made)
{
    const auto facts = factsAt(made.place);
    if (!made.identity || (!facts && facts.error().kind != ErrorKind::NotFound))
        return failure(ErrorKind::Unverified, made.place.path, facts ? 0 : facts.error().osCode);
    if (!facts || facts->identity != made.identity)
        return failure(ErrorKind::NotFound, made.place.path);
    return {};
}

/// Makes and opens one folder; `made` grows when it was us who made it.
Result<std::shared_ptr<Folder>> makeOne(const FileSystem &files, const OpenPlace &place, std::vector<MadeFolder> &made)
{
    const auto result = place.folder->makeFolder(place.name);
    if (!result && result.error().kind != ErrorKind::AlreadyExists) {
        const auto there = factsAt(place); // did it happen all the same?
        if (!there && there.error().kind != ErrorKind::NotFound)
            return failure(ErrorKind::Unverified, place.path, result.error().osCode);
        if (!there)
            return failureAt(place.path, result.error());
    }
    if (result || result.error().kind != ErrorKind::AlreadyExists)
        made.push_back(justMade(place));
    auto opened = openAcross(files, *place.folder, place.name);
    if (!opened)
        return failureAt(place.path, opened.error());
    return std::shared_ptr<Folder>(std::move(*opened));
}

} // namespace

Result<NativePath> NearestFolder::futureRealPath() const
{
    auto real = folder->realPath();
    if (!real)
        return failureAt(path, real.error());
    for (const std::string &name : missing)
        *real = *real / name;
    return real;
}

Result<NearestFolder> nearestFolder(const FileSystem &files, const NativePath &wanted)
{
    NearestFolder nearest{nullptr, withoutTrailingSeparators(wanted), {}};
    while (true) {
        auto opened = files.openFolder(nearest.path);
        if (opened) {
            nearest.folder = std::move(*opened);
            std::ranges::reverse(nearest.missing);
            return withoutDanglingLink(std::move(nearest));
        }
        const SplitPath parts = split(nearest.path);
        if (opened.error().kind != ErrorKind::NotFound || parts.name.empty() || parts.folder == nearest.path)
            return failureAt(nearest.path, opened.error());
        if (parts.name == "..") // up from a folder that is not there: nobody can say where that is
            return failureAt(nearest.path, opened.error());
        if (parts.name != ".")
            nearest.missing.push_back(parts.name);
        nearest.path = withoutTrailingSeparators(parts.folder);
    }
}

Result<std::shared_ptr<Folder>> makeParents(const FileSystem &files, const NativePath &wanted,
                                            std::vector<MadeFolder> &made)
{
    auto nearest = nearestFolder(files, wanted);
    if (!nearest)
        return std::unexpected(nearest.error());
    std::shared_ptr<Folder> innermost = std::move(nearest->folder);
    NativePath path = std::move(nearest->path);
    for (const std::string &name : nearest->missing) {
        path = path / name;
        auto folder = makeOne(files, {innermost, name, path}, made);
        if (!folder) {
            if (auto unmade = unmake(made); !unmade)
                return std::unexpected(unmade.error());
            return std::unexpected(folder.error());
        }
        innermost = std::move(*folder);
    }
    return innermost;
}

Result<void> unmake(const std::vector<MadeFolder> &made)
{
    for (const MadeFolder &folder : made | std::views::reverse) {
        const auto ours = expectOurs(folder);
        if (!ours && ours.error().kind == ErrorKind::NotFound)
            continue;
        if (!ours)
            return ours;
        const OpenPlace &place = folder.place;
        const auto removed = place.folder->removeFolder(place.name);
        if (!removed && !isGone(place))
            return failure(ErrorKind::Unverified, place.path, removed.error().osCode);
    }
    return {};
}

} // namespace linkwright
