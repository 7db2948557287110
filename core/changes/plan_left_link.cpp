// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_left_link.h"

#include "base/link_rules.h"
#include "changes/planner.h"

namespace linkwright {

namespace {

Result<NativePath> realFolderOf(const FileSystem &files, const NativePath &place)
{
    const NativePath path = split(place).folder;
    const auto folder = files.openFolder(path);
    if (!folder)
        return failureAt(path, folder.error());
    return (*folder)->realPath();
}

/// What is moved is not at its new place yet, so nobody can look there.
NodeType kindOf(NodeType moved)
{
    const bool isFolder =
        moved == NodeType::Folder || moved == NodeType::FolderSymbolicLink || moved == NodeType::Junction;
    return link_rules::linksHaveKinds && isFolder ? NodeType::FolderSymbolicLink : NodeType::SymbolicLink;
}

} // namespace

Result<CreateLink> planLeftLink(const FileSystem &files, const Move &move, TargetStyle style)
{
    const auto from = realFolderOf(files, move.place);
    const auto to = realFolderOf(files, move.newPlace);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    const NativePath end = *to / split(move.newPlace).name;
    const LinkTarget text = style == TargetStyle::Absolute ? LinkTarget{end.bytes} : relativeBetween(*from, end);
    if (const auto fits = checkTargetText(move.place, text.raw); !fits)
        return std::unexpected(fits.error());
    return CreateLink{move.place, text, kindOf(move.before.identity.type)};
}

} // namespace linkwright
