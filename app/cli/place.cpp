// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/place.h"

#include "scan/list_folder.h"

namespace linkwright::cli {

Result<InspectedPlace> placeToInspect(const FileSystem &files, const NativePath &path)
{
    SplitPath parts = split(path);
    const bool isFolderItself = !isProperName(parts.name) && !path.isEmpty();
    if (path.isEmpty())
        return failure(ErrorKind::NotFound, path);
    auto folder = files.openFolder(isFolderItself ? path : parts.folder);
    if (!folder)
        return failureAt(path, folder.error());
    auto home = linkHome(files, **folder);
    if (!home)
        return failureAt(path, home.error());
    return InspectedPlace{std::move(*folder), std::move(*home), isFolderItself ? std::string() : std::move(parts.name)};
}

Result<Entry> entryAt(const InspectedPlace &place)
{
    if (!place.name.empty())
        return inspectEntry(place.home, place.name, {});
    const auto facts = place.folder->facts();
    if (!facts)
        return std::unexpected(facts.error());
    return Entry{{}, facts->identity.type, facts->names, facts->size, facts->modified, {}};
}

Result<Entry> entryAt(const FileSystem &files, const NativePath &path)
{
    const auto place = placeToInspect(files, path);
    return place ? entryAt(*place) : std::unexpected(place.error());
}

} // namespace linkwright::cli
