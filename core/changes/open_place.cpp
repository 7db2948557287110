// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/open_place.h"

namespace linkwright {

OpenPlace OpenPlace::beside(const std::string &otherName) const
{
    return {folder, otherName, split(path).folder / otherName};
}

Result<SplitPath> splitPlace(const NativePath &place)
{
    SplitPath parts = split(place);
    if (!isProperName(parts.name) || place.bytes.find('\0') != std::string::npos)
        return failure(ErrorKind::InvalidName, place);
    return parts;
}

Result<OpenPlace> openPlace(const FileSystem &files, const NativePath &place)
{
    auto parts = splitPlace(place);
    if (!parts)
        return std::unexpected(parts.error());
    auto folder = files.openFolder(parts->folder);
    if (!folder)
        return failureAt(parts->folder, folder.error());
    return OpenPlace{std::move(*folder), std::move(parts->name), place};
}

bool isPhysical(const OpenPlace &place)
{
    const auto real = place.folder->realPath();
    return real && *real == split(place.path).folder;
}

Result<NativePath> fromCurrentFolder(const FileSystem &files, const NativePath &path)
{
    if (path.isAbsolute())
        return path;
    const auto here = files.currentFolder();
    if (!here)
        return failureAt(path, here.error());
    return *here / path.bytes;
}

} // namespace linkwright
