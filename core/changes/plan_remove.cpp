// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/planner.h"
#include "changes/second_name.h"
#include "changes/seen.h"

namespace linkwright {

namespace {

Result<OpenPlace> openFromCurrentFolder(const FileSystem &files, const NativePath &place)
{
    if (const auto parts = splitPlace(place); !parts)
        return std::unexpected(parts.error());
    const auto path = fromCurrentFolder(files, place);
    if (!path)
        return std::unexpected(path.error());
    return openPlace(files, *path);
}

} // namespace

Result<Planned> planRemove(const FileSystem &files, const NativePath &place, const std::vector<NativePath> &searchIn)
{
    const auto open = openFromCurrentFolder(files, place);
    if (!open)
        return std::unexpected(open.error());
    const auto facts = factsAt(*open);
    if (!facts)
        return std::unexpected(facts.error());
    const bool isNameOfMany = facts->identity.type == NodeType::File && facts->names > 1;
    if (!isLink(facts->identity.type) && !isNameOfMany)
        return failure(ErrorKind::NotALink, open->path);
    const auto seen = see(*open);
    if (!seen)
        return std::unexpected(seen.error());
    if (isLink(seen->identity.type))
        return Planned{.change = RemoveLink{open->path, *seen}};
    const auto other = findSecondName(files, *open, seen->identity, searchIn);
    if (!other)
        return failure(ErrorKind::LastName, open->path);
    return Planned{.change = RemoveHardLink{open->path, *seen, *other}};
}

Result<Planned> planRename(const FileSystem &files, const NativePath &place, std::string_view newName)
{
    const auto open = openFromCurrentFolder(files, place);
    if (!open)
        return std::unexpected(open.error());
    const OpenPlace renamed = open->beside(std::string(newName));
    if (!isProperName(newName))
        return failure(ErrorKind::InvalidName, {std::string(newName)});
    const auto seen = see(*open);
    if (!seen)
        return std::unexpected(seen.error());
    if (newName == open->name)
        return Planned{};
    if (const auto free = expectNothing(renamed); !free)
        return std::unexpected(free.error());
    return Planned{.change = Move{open->path, *seen, renamed.path}};
}

} // namespace linkwright
