// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/move_destination.h"

namespace linkwright {

namespace {

Result<MoveDestination> openDestination(const FileSystem &files, const NativePath &path,
                                        std::optional<std::string> name)
{
    auto folder = files.openFolder(path);
    if (!folder)
        return failureAt(path, folder.error());
    auto home = linkHome(files, **folder);
    const auto facts = (*folder)->facts();
    if (!home || !facts)
        return failureAt(path, home ? facts.error() : home.error());
    return MoveDestination{std::move(*folder), path, std::move(*home), facts->identity.device, std::move(name)};
}

} // namespace

OpenPlace MoveDestination::placeFor(const EntryAtHome &entry) const
{
    const std::string &newName = name ? *name : entry.place.name;
    return {folder, newName, path / newName};
}

Result<MoveDestination> findDestination(const FileSystem &files, const NativePath &destination, bool isOfOne)
{
    auto folder = openDestination(files, destination, std::nullopt);
    if (folder)
        return folder;
    const auto parts = splitPlace(destination);
    const ErrorKind kind = folder.error().kind;
    if (!parts || (kind != ErrorKind::NotFound && kind != ErrorKind::NotAFolder))
        return folder; // "new/" asks for a folder
    if (!isOfOne)
        return folder;
    return openDestination(files, parts->folder, parts->name);
}

} // namespace linkwright
