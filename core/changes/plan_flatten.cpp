// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_flatten.h"

#include "changes/same_end.h"

namespace linkwright {

namespace {

/// Whether it is plain that no other link is on the way.
bool isOnlyHop(const Verdict &verdict)
{
    const bool isPlain = verdict.health == Health::Healthy || verdict.health == Health::Broken
                         || verdict.health == Health::Invalid || verdict.health == Health::WrongKind;
    return isPlain && verdict.hops == 1;
}

} // namespace

Result<Planned> flattenLink(const EntryAtHome &link)
{
    const Verdict verdict = link.chain().verdict;
    if (isOnlyHop(verdict))
        return Planned{};
    if (verdict.health != Health::Healthy)
        return std::unexpected(noEnd(link.place.path, verdict));
    const Mount *mount = link.home->mounts ? link.home->mounts->mountOf(verdict.path) : nullptr;
    if (mount != nullptr && mount->kind == MountKind::Process) // another end for every program, as "/proc/self"
        return failure(ErrorKind::NotSame, link.place.path);
    const LinkTarget after = link.seen.target.isAbsolute() ? LinkTarget{verdict.path.bytes}
                                                           : relativeBetween(link.home->realPath, verdict.path);
    return retargetedToSameEnd(link, verdict, after);
}

std::vector<Result<Planned>> planFlatten(const FileSystem &files, const std::vector<NativePath> &places,
                                         const StopToken &stop)
{
    return planEachLink(files, places, stop, &flattenLink);
}

} // namespace linkwright
