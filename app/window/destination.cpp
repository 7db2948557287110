// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/destination.h"

namespace linkwright {

namespace {

/// The entry itself, nothing followed.
Result<NodeFacts> factsOf(const FileSystem &files, const SplitPath &parts)
{
    const auto folder = files.openFolder(parts.folder);
    if (!folder)
        return std::unexpected(folder.error());
    return (*folder)->look(parts.name);
}

} // namespace

Result<Destination> findDestination(const FileSystem &files, const NativePath &place, LinkMeans link)
{
    const SplitPath parts = split(place);
    if (!isProperName(parts.name)) { // "/", "a/", "a/.."
        const auto opened = files.openFolder(place);
        if (!opened)
            return failureAt(place, opened.error());
        return Destination{place, {}, {}};
    }
    const auto facts = factsOf(files, parts);
    if (!facts)
        return failureAt(place, facts.error());
    const auto type = facts->identity.type;
    const bool entered =
        type == NodeType::Folder || (isLink(type) && link == LinkMeans::ItsEnd && files.openFolder(place));
    return entered ? Destination{place, {}, {}} : Destination{parts.folder, parts.name, {}};
}

Result<Destination> findDestinationOrFolderAbove(const FileSystem &files, const NativePath &place, LinkMeans link)
{
    auto found = findDestination(files, place, link);
    if (found)
        return found;
    const NativePath above = split(withoutTrailingSeparators(place)).folder;
    const auto folder = files.openFolder(above);
    if (!folder || !(*folder)->entries())
        return found;
    return Destination{above, {}, found.error()};
}

} // namespace linkwright
