// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/link_rules.h"
#include "platform/file_system.h"

namespace linkwright {

namespace {

/// Where a step leads to, physically.
Result<NativePath> pathBehind(const Folder &from, std::string_view name)
{
    auto path = from.realPath();
    if (path && name == "..")
        return split(*path).folder;
    if (path && name != ".")
        *path = *path / name;
    return path;
}

bool isBorder(const Error &error)
{
    return error.kind == ErrorKind::CrossesMount;
}

} // namespace

Result<Step> stepAcross(const FileSystem &files, const Folder &from, std::string_view name)
{
    auto step = from.step(name, Crossing::Refuse);
    if (step || !isBorder(step.error()))
        return step;
    const auto path = pathBehind(from, name);
    return path ? files.cross(from, name, *path) : std::unexpected(path.error());
}

Result<std::unique_ptr<Folder>> openAcross(const FileSystem &files, const Folder &from, std::string_view name)
{
    // A step first: opening a folder to list it would mount what is mounted there on demand, even where it is to stay
    // on the mount (kernels before 6.18).
    const auto step = from.step(name, Crossing::Refuse);
    if (step || !isBorder(step.error()))
        return from.openChild(name, Crossing::Refuse);
    const auto path = pathBehind(from, name);
    return path ? files.enter(from, name, *path) : std::unexpected(path.error());
}

bool isOnUnaskedServer(const FileSystem &files, const NativePath &place)
{
    if (!link_rules::namesServer(place.bytes))
        return false;
    const NativePath share{link_rules::shareIn(place.bytes)};
    const auto mounts = files.mounts();
    return share.isEmpty() || !mounts || mounts->mountOf(share) == nullptr;
}

} // namespace linkwright
