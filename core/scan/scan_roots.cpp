// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_roots.h"

#include "links/resolver.h"
#include "scan/list_folder.h"

namespace linkwright {

namespace {

Result<ScanRoot> folderRoot(const NativePath &typed, std::unique_ptr<Folder> folder, const MountTable &mounts)
{
    auto place = folder->realPath();
    if (!place)
        return failureAt(typed, place.error());
    ScanRoot root{typed, *place, std::make_shared<WalkFolder>(std::move(folder), typed, *place), {}};
    root.folder->mount = mounts.mountOf(*place);
    return root;
}

} // namespace

bool RootClaims::claim(const NativePath &place)
{
    m_names.insert(split(place).name);
    return m_places.insert(place).second;
}

Result<ScanRoot> openRoot(const FileSystem &files, const NativePath &typed, const MountTable &mounts)
{
    const SplitPath parts = split(typed);
    const bool isNamed = isProperName(parts.name);
    auto folder = files.openFolder(isNamed ? parts.folder : typed);
    if (!folder)
        return failureAt(typed, folder.error());
    if (!isNamed)
        return folderRoot(typed, std::move(*folder), mounts);
    const auto home = linkHome(files, **folder);
    if (!home)
        return failureAt(typed, home.error());
    auto item = inspectEntry(*home, parts.name, {});
    if (!item)
        return failureAt(typed, item.error());
    if (item->type != NodeType::Folder)
        return ScanRoot{typed, home->realPath / parts.name, nullptr, std::move(*item)};
    auto child = (*folder)->openChild(parts.name, Crossing::Allow);
    if (!child)
        return failureAt(typed, child.error());
    return folderRoot(typed, std::move(*child), mounts);
}

} // namespace linkwright
