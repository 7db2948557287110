// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_convert.h"

#include "changes/same_end.h"
#include "links/detour.h"

namespace linkwright {

namespace {

Result<Planned> convert(const EntryAtHome &link, bool toAbsolute)
{
    if (link.seen.target.isAbsolute() == toAbsolute)
        return Planned{};
    const Verdict verdict = link.chain().verdict;
    const auto path = saidFromRoot(link, verdict);
    if (!path)
        return std::unexpected(path.error());
    const LinkTarget after = toAbsolute ? LinkTarget{path->bytes} : saidFrom(link.home->realPath, *path);
    return retargetedToSameEnd(link, verdict, after);
}

Result<Planned> tidy(const EntryAtHome &link)
{
    const Verdict verdict = link.chain().verdict;
    if (verdict.health != Health::Healthy)
        return std::unexpected(noEnd(link.place.path, verdict));
    return retargetedToSameEnd(link, verdict, tidied(*link.home, link.place.name, link.seen.target, verdict));
}

} // namespace

std::vector<Result<Planned>> planConvert(const FileSystem &files, const std::vector<NativePath> &places,
                                         Conversion conversion, const StopToken &stop)
{
    return planEachLink(files, places, stop, [&](const EntryAtHome &link) { return convertLink(link, conversion); });
}

Result<Planned> convertLink(const EntryAtHome &link, Conversion conversion)
{
    return conversion == Conversion::Tidy ? tidy(link) : convert(link, conversion == Conversion::Absolute);
}

} // namespace linkwright
