// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/link_details.h"

namespace linkwright {

namespace {

NodeType typeOf(const FileSystem &files, const NativePath &end)
{
    if (end.bytes == "/")
        return NodeType::Folder;
    const auto [parent, name] = split(end);
    if (!isProperName(name))
        return NodeType::Unknown;
    const auto folder = files.openFolder(parent);
    if (!folder)
        return NodeType::Unknown;
    const auto facts = (*folder)->look(name);
    return facts ? facts->identity.type : NodeType::Unknown;
}

} // namespace

LinkDetails detailsOf(const FileSystem &files, Chain chain)
{
    LinkDetails details{std::move(chain), NodeType::Unknown};
    const Verdict &verdict = details.chain.verdict;
    if (verdict.health == Health::Healthy)
        details.endType = typeOf(files, verdict.path);
    return details;
}

Result<LinkDetails> lookAtLink(const FileSystem &files, const NativePath &folder, const std::string &name,
                               const LinkTarget &target)
{
    const auto opened = files.openFolder(folder);
    if (!opened)
        return std::unexpected(opened.error());
    const auto home = linkHome(files, **opened);
    if (!home)
        return std::unexpected(home.error());
    return detailsOf(files, trace(*home, name, target));
}

} // namespace linkwright
