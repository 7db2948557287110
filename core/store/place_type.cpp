// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/place_type.h"

#include "platform/place_facts.h"

namespace linkwright {

namespace {

constexpr bool isAbsence(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::NotAFolder;
}

/// The first part of the way to a place that is absent.
NativePath firstMissing(const FileSystem &files, const NativePath &place)
{
    NativePath missing = place;
    for (NativePath above = split(place).folder; above != missing && !files.openFolder(above);
         above = split(above).folder)
        missing = above;
    return missing;
}

} // namespace

bool mayLookAt(const NativePath &path, const MountTable &mounts)
{
    NativePath here = path;
    while (!mounts.isAutomount(here)) {
        const Mount *mount = mounts.mountOf(here);
        if (!mayBeAsked(mount))
            return false;
        const NativePath above = split(mount->point).folder;
        if (above == mount->point || !above.isAbsolute())
            return true;
        here = above;
    }
    return false;
}

Result<std::optional<NodeType>> typeAt(const FileSystem &files, const NativePath &place)
{
    const auto mounts = files.mounts();
    const auto [above, name] = split(place);
    if (!mounts || !mayLookAt(above, *mounts) || mounts->isAutomount(place))
        return failure(ErrorKind::NotAnswering, place);
    const auto folder = files.openFolder(above);
    const auto real = folder ? (*folder)->realPath() : std::unexpected(folder.error());
    if (real && *real != above)
        return std::nullopt;
    const auto facts = real ? (*folder)->look(name) : std::unexpected(real.error());
    if (facts)
        return facts->identity.type;
    if (!isAbsence(facts.error().kind))
        return failureAt(place, facts.error());
    if (isAway(files, place))
        return failure(ErrorKind::NotAnswering, place);
    return std::nullopt;
}

bool isAway(const FileSystem &files, const NativePath &place)
{
    const auto mounts = files.mounts();
    return mounts && !mounts->absentVolumeOf(place, firstMissing(files, place)).isEmpty();
}

} // namespace linkwright
