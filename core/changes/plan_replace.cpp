// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_replace.h"

#include "changes/same_end.h"
#include "changes/seen.h"

namespace linkwright {

namespace {

Result<OpenPlace> openEnd(const EntryAtHome &link, const NativePath &end)
{
    if (!end.isAbsolute()) // what only procfs knows
        return failure(ErrorKind::Unsupported, link.place.path);
    auto place = openPlace(*link.home->files, end);
    if (place)
        return place;
    const bool isRoot = place.error().kind == ErrorKind::InvalidName; // it has no name
    return failure(isRoot ? ErrorKind::IsAFolder : place.error().kind, link.place.path, place.error().osCode);
}

/// The regular file a link leads to, as it is now.
Result<Seen> seeFile(const EntryAtHome &link, const OpenPlace &end)
{
    auto seen = seeOwn(end);
    if (!seen && seen.error().kind == ErrorKind::Foreign) // it is the end that is
        return seen;
    if (!seen)
        return failureAt(link.place.path, seen.error());
    if (seen->identity.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, link.place.path);
    if (seen->identity.type != NodeType::File)
        return failure(ErrorKind::Unsupported, link.place.path);
    return seen;
}

bool canShareNames(const EntryAtHome &link, const OpenPlace &end)
{
    const auto folder = end.folder->facts();
    return folder && link.canReach(split(end.path).folder, folder->identity.device);
}

Result<Planned> replace(const EntryAtHome &link, FileForm form)
{
    if (const auto back = expectWayBack(link.place, link.seen); !back)
        return std::unexpected(back.error());
    const Verdict verdict = link.chain().verdict;
    if (verdict.health != Health::Healthy)
        return std::unexpected(noEnd(link.place.path, verdict));
    const auto end = openEnd(link, verdict.path);
    if (!end)
        return std::unexpected(end.error());
    auto original = seeFile(link, *end);
    if (!original)
        return std::unexpected(original.error());
    if (form == FileForm::HardLink) {
        if (!canShareNames(link, *end))
            return failure(ErrorKind::CrossesDevice, link.place.path);
        original->changed = 0; // another name, maybe made by this very plan, changes it
    }
    return Planned{.change = LinkToFile{link.place.path, link.seen, form, verdict.path, std::move(*original)}};
}

} // namespace

std::vector<Result<Planned>> planReplace(const FileSystem &files, const std::vector<NativePath> &places, FileForm form,
                                         const StopToken &stop)
{
    return planEachLink(files, places, stop, [&](const EntryAtHome &link) { return replace(link, form); });
}

} // namespace linkwright
