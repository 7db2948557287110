// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/batch_folders.h"
#include "changes/planner.h"
#include "changes/second_name.h"
#include "changes/seen.h"

#include <algorithm>
#include <map>
#include <utility>

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
    if (const auto ours = refuseForeign(*facts, open.path); !ours)
        return std::unexpected(ours.error());
    const bool isNameOfMany = facts->identity.type == NodeType::File && facts->names > 1;
    if (!isLink(facts->identity.type) && !isNameOfMany)
        return failure(ErrorKind::NotALink, open.path);
    const auto seen = see(open);
    if (!seen)
        return std::unexpected(seen.error());
    if (const auto back = expectWayBack(open, *seen); !back)
        return std::unexpected(back.error());
    if (isLink(seen->identity.type))
        return Planned{.change = RemoveLink{open.path, *seen}};
    const auto other = findSecondName(files, open, seen->identity, searchIn, going);
    if (!other)
        return failure(ErrorKind::LastName, open.path);
    return Planned{.change = RemoveHardLink{open.path, *seen, *other}};
}

/// The places, opened one after the other: neighbours share their folder, and only the latest is kept open.
class Places
{
public:
    Places(const FileSystem &files, const std::vector<NativePath> &places)
        : m_files(files)
        , m_places(places)
        , m_folders(files)
    {
    }

    Result<OpenPlace> open(std::size_t at)
    {
        if (const auto parts = splitPlace(m_places[at]); !parts)
            return std::unexpected(parts.error());
        const auto path = fromCurrentFolder(m_files, m_places[at]);
        return path ? m_folders.open(*path) : std::unexpected(path.error());
    }

private:
    const FileSystem &m_files;
    const std::vector<NativePath> &m_places;
    BatchFolders m_folders;
};

/// Of each file that is named more than once: the last place that names it.
class LastNames
{
public:
    void add(const Result<NodeFacts> &facts, std::size_t at)
    {
        if (facts)
            m_last[{facts->identity.device, facts->identity.node}] = at;
    }
    bool isNamedLater(const Result<NodeFacts> &facts, std::size_t at) const
    {
        const auto last = facts ? m_last.find({facts->identity.device, facts->identity.node}) : m_last.end();
        return last != m_last.end() && last->second > at;
    }

private:
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::size_t> m_last;
};

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
    Places opened(files, places);
    NamesToGo all;
    LastNames lastNames;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (const auto open = opened.open(at)) {
            all.add(*open);
            lastNames.add(factsAt(*open), at);
        }
    }
    std::vector<Result<Planned>> planned;
    SearchFolders folders(places);
    NamesToGo before;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const auto open = opened.open(at);
        if (!open) {
            planned.emplace_back(std::unexpected(open.error()));
            continue;
        }
        before.add(*open);
        const auto &searchIn = folders.around(places[at]);
        planned.push_back(planRemoval(files, *open, searchIn, all));
        // Where all its names go, one that goes later will do: only the last of them is refused.
        if (!planned.back() && planned.back().error().kind == ErrorKind::LastName
            && lastNames.isNamedLater(factsAt(*open), at))
            planned.back() = planRemoval(files, *open, searchIn, before);
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
    const auto seen = seeOwn(*open);
    if (!seen)
        return std::unexpected(seen.error());
    if (newName == open->name)
        return Planned{};
    if (const auto free = expectNothing(renamed); !free)
        return std::unexpected(free.error());
    return Planned{.change = Move{open->path, *seen, renamed.path}};
}

} // namespace linkwright
