// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/known_places.h"

#include "platform/windows/known_folder.h"

#include <algorithm>

namespace linkwright {

namespace {

struct Known
{
    KnownPlace::Kind kind;
    const KNOWNFOLDERID &folder;
};

const Known knownOnes[] = {
    {KnownPlace::Kind::Desktop, FOLDERID_Desktop},     {KnownPlace::Kind::Documents, FOLDERID_Documents},
    {KnownPlace::Kind::Downloads, FOLDERID_Downloads}, {KnownPlace::Kind::Music, FOLDERID_Music},
    {KnownPlace::Kind::Pictures, FOLDERID_Pictures},   {KnownPlace::Kind::Videos, FOLDERID_Videos},
};

/// A share that has a letter, too, is shown by that.
bool isBehindDrive(const MountTable &mounts, const Mount &share)
{
    return std::ranges::any_of(mounts.mounts(), [&](const Mount &other) {
        return !share.source.empty() && other.source == share.source && other.point != share.point
               && share.point.bytes == share.source;
    });
}

} // namespace

/// A folder that was moved to another computer is shown and not asked; nor is any drive.
std::vector<KnownPlace> knownPlaces(const FileSystem &files)
{
    const NativePath home = homeFolder();
    std::vector<KnownPlace> places{{KnownPlace::Kind::Home, home}};
    const auto mounts = files.mounts();
    for (const auto &[kind, folder] : knownOnes) {
        const NativePath path = windows::knownFolder(folder);
        const Mount *mount = mounts->mountOf(path);
        const bool mayHangThere = mount == nullptr || mayHang(mount->kind);
        if (!path.isEmpty() && path != home && (mayHangThere || files.openFolder(path)))
            places.push_back({kind, path});
    }
    for (const Mount &mount : mounts->mounts()) {
        if (!isBehindDrive(*mounts, mount))
            places.push_back({KnownPlace::Kind::Volume, mount.point});
    }
    return places;
}

} // namespace linkwright
