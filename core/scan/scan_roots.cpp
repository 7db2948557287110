// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/scan_roots.h"

#include "scan/list_folder.h"

namespace linkwright {

namespace {

Result<ScanRoot> folderRoot(const NativePath &typed, std::unique_ptr<Folder> folder, const MountTable &mounts,
                            OpenFolders &openFolders)
{
    const auto place = folder->realPath();
    const auto facts = folder->facts();
    if (!place || !facts)
        return failureAt(typed, place ? facts.error() : place.error());
    ScanRoot root{typed, *place, std::make_shared<WalkFolder>(openFolders, *facts, typed, *place), {}};
    root.folder->mount = mounts.mountOf(*place);
    root.folder->keep(std::move(folder));
    return root;
}

} // namespace

bool RootClaims::claim(const ScanRoot &root)
{
    m_names.insert(split(root.place).name);
    return m_places.emplace(root.place, root.folder ? Claim::Folder : Claim::Item).second;
}

RootClaims::Claim RootClaims::claimOn(const NativePath &place) const
{
    const auto found = m_places.find(place);
    return found == m_places.end() ? Claim::None : found->second;
}

Result<ScanRoot> openRoot(const FileSystem &files, const NativePath &typed, const MountTable &mounts,
                          OpenFolders &openFolders)
{
    const SplitPath parts = split(typed);
    const bool isNamed = isProperName(parts.name);
    auto folder = files.openFolder(isNamed ? parts.folder : typed);
    if (!folder)
        return failureAt(typed, folder.error());
    if (!isNamed)
        return folderRoot(typed, std::move(*folder), mounts, openFolders);
    const auto home = linkHome(files, **folder);
    if (!home)
        return failureAt(typed, home.error());
    auto item = inspectEntry(*home, parts.name, {});
    if (!item)
        return failureAt(typed, item.error());
    if (item->type != NodeType::Folder)
        return ScanRoot{typed, home->realPath / parts.name, nullptr, std::move(*item)};
    auto child = openAcross(files, **folder, parts.name);
    if (!child)
        return failureAt(typed, child.error());
    return folderRoot(typed, std::move(*child), mounts, openFolders);
}

} // namespace linkwright
