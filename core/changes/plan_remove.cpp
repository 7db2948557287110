// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/planner.h"
#include "changes/second_name.h"
#include "changes/seen.h"

#include <algorithm>

namespace linkwright {

namespace {

Result<OpenPlace> openFromCurrentFolder(const FileSystem &files, const NativePath &place)
{
    if (const auto parts = splitPlace(place); !parts)
        return std::unexpected(parts.error());
    const auto path = fromCurrentFolder(files, place);
    if (!path)
        return std::unexpected(path.error());
    return openPlace(files, *path);
}

Result<Planned> planRemoval(const FileSystem &files, const OpenPlace &open, const std::vector<NativePath> &searchIn,
                            const NamesToGo &going)
{
    const auto facts = factsAt(open);
    if (!facts)
        return std::unexpected(facts.error());
    const bool isNameOfMany = facts->identity.type == NodeType::File && facts->names > 1;
    if (!isLink(facts->identity.type) && !isNameOfMany)
        return failure(ErrorKind::NotALink, open.path);
    const auto seen = see(open);
    if (!seen)
        return std::unexpected(seen.error());
    if (isLink(seen->identity.type))
        return Planned{.change = RemoveLink{open.path, *seen}};
    const auto other = findSecondName(files, open, seen->identity, searchIn, going);
    if (!other)
        return failure(ErrorKind::LastName, open.path);
    return Planned{.change = RemoveHardLink{open.path, *seen, *other}};
}

/// Whether a later place is a name of the same file.
bool sharesFile(const std::vector<Result<OpenPlace>> &places, std::size_t at)
{
    const auto file = factsAt(*places[at]);
    return file
           && std::any_of(places.begin() + static_cast<std::ptrdiff_t>(at) + 1, places.end(), [&](const auto &other) {
                  const auto facts = other ? factsAt(*other) : std::unexpected(other.error());
                  return facts && facts->identity == file->identity;
              });
}

/// Where a second name of a hard link is looked for, nearest first: below the folder above the place's own, beside the
/// other places, below the current folder.
class SearchFolders
{
public:
    explicit SearchFolders(const std::vector<NativePath> &places)
    {
        for (const NativePath &place : places)
            m_folders.push_back(split(place).folder);
        std::ranges::sort(m_folders);
        m_folders.erase(std::ranges::unique(m_folders).begin(), m_folders.end());
        m_folders.insert(m_folders.begin(), NativePath());
        m_folders.push_back({"."});
    }

    const std::vector<NativePath> &around(const NativePath &place)
    {
        m_folders.front() = split(place).folder / "..";
        return m_folders;
    }

private:
    std::vector<NativePath> m_folders;
};

} // namespace

Result<Planned> planRemove(const FileSystem &files, const NativePath &place, const std::vector<NativePath> &searchIn)
{
    const auto open = openFromCurrentFolder(files, place);
    if (!open)
        return std::unexpected(open.error());
    NamesToGo going;
    going.add(*open);
    return planRemoval(files, *open, searchIn, going);
}

std::vector<Result<Planned>> planRemoveAll(const FileSystem &files, const std::vector<NativePath> &places)
{
    std::vector<Result<OpenPlace>> opened;
    NamesToGo all;
    for (const NativePath &place : places) {
        opened.push_back(openFromCurrentFolder(files, place));
        if (opened.back())
            all.add(*opened.back());
    }
    std::vector<Result<Planned>> planned;
    SearchFolders folders(places);
    NamesToGo before;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (!opened[at]) {
            planned.emplace_back(std::unexpected(opened[at].error()));
            continue;
        }
        before.add(*opened[at]);
        const auto &searchIn = folders.around(places[at]);
        planned.push_back(planRemoval(files, *opened[at], searchIn, all));
        // Where all its names go, one that goes later will do: only the last of them is refused.
        if (!planned.back() && planned.back().error().kind == ErrorKind::LastName && sharesFile(opened, at))
            planned.back() = planRemoval(files, *opened[at], searchIn, before);
    }
    return planned;
}

Result<Planned> planRename(const FileSystem &files, const NativePath &place, std::string_view newName)
{
    const auto open = openFromCurrentFolder(files, place);
    if (!open)
        return std::unexpected(open.error());
    const OpenPlace renamed = open->beside(std::string(newName));
    if (!isProperName(newName))
        return failure(ErrorKind::InvalidName, {std::string(newName)});
    const auto seen = see(*open);
    if (!seen)
        return std::unexpected(seen.error());
    if (newName == open->name)
        return Planned{};
    if (const auto free = expectNothing(renamed); !free)
        return std::unexpected(free.error());
    return Planned{.change = Move{open->path, *seen, renamed.path}};
}

} // namespace linkwright
