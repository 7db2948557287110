// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/link_kind.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "links/chain.h"

namespace linkwright {

bool sameKind(NodeType one, NodeType other)
{
    const bool isSaid = one != NodeType::Unknown && other != NodeType::Unknown;
    return !link_rules::linksHaveKinds || !isSaid || one == other;
}

LinkKind kindOfLinkTo(const FileSystem &files, const Folder &folder, std::string_view name, const LinkTarget &target)
{
    if (!link_rules::linksHaveKinds)
        return {};
    const auto home = linkHome(files, folder);
    const Verdict verdict = home ? trace(*home, name, target, {}, {}, NodeType::Unknown).verdict : Verdict{};
    if (verdict.health == Health::Healthy)
        return {verdict.endType == NodeType::Folder ? NodeType::FolderSymbolicLink : NodeType::SymbolicLink, false};
    const bool asksForFolder = !target.raw.empty() && path_rules::isSeparator(target.raw.back());
    return {asksForFolder ? NodeType::FolderSymbolicLink : NodeType::SymbolicLink, !asksForFolder};
}

} // namespace linkwright
