// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/mount_points.h"

#include <optional>

namespace linkwright {

namespace {

std::optional<MountKind> kindOfMountAt(const FileSystem &files, const NativePath &place)
{
    const auto mounts = files.mounts();
    const Mount *mount = mounts ? mounts->mountOf(place) : nullptr;
    if (mount == nullptr || mount->point != place)
        return std::nullopt;
    return mount->kind;
}

} // namespace

bool isMountPoint(const FileSystem &files, const NativePath &place)
{
    return kindOfMountAt(files, place).has_value();
}

bool isMountThatMayHang(const FileSystem &files, const NativePath &place)
{
    const auto kind = kindOfMountAt(files, place);
    return kind && mayHang(*kind);
}

} // namespace linkwright
