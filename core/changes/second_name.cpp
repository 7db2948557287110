// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/second_name.h"

#include "changes/seen.h"

namespace linkwright {

namespace {

constexpr std::size_t mostEntries = 200'000;
constexpr std::size_t deepestLevel = 200; // one open folder a level

/// Looks through folders for another name of one file.
class NameSearch
{
public:
    NameSearch(const Identity &file, const NamesToGo &going)
        : m_file(file)
        , m_going(going)
    {
    }

    /// The name in this one folder; gathers the folders in it.
    std::optional<std::string> lookThrough(const Folder &folder, std::vector<std::string> &folders)
    {
        const auto reader = folder.entries();
        const auto facts = folder.facts();
        if (!reader || !facts || facts->identity.device != m_file.device)
            return std::nullopt;
        for (auto batch = (*reader)->read(); batch && !batch->empty(); batch = (*reader)->read()) {
            for (const ListedName &listed : *batch) {
                if (m_entries++ == mostEntries)
                    return std::nullopt;
                if (listed.type == NodeType::Folder || listed.type == NodeType::Unknown)
                    folders.emplace_back(listed.name);
                if (isTheFile(folder, listed) && !m_going.contains(facts->identity, listed.name))
                    return std::string(listed.name);
            }
        }
        return std::nullopt;
    }

    std::optional<NativePath> lookBelow(std::unique_ptr<Folder> root, const NativePath &path)
    {
        struct Level
        {
            std::unique_ptr<Folder> folder;
            NativePath path;
            std::vector<std::string> folders; // still to be entered
        };
        std::vector<Level> levels;
        levels.push_back({std::move(root), path, {}});
        if (const auto name = lookThrough(*levels.back().folder, levels.back().folders))
            return path / *name;
        while (!levels.empty() && m_entries < mostEntries) {
            if (levels.back().folders.empty() || levels.size() > deepestLevel) {
                levels.pop_back();
                continue;
            }
            const std::string child = std::move(levels.back().folders.back());
            levels.back().folders.pop_back();
            auto folder = levels.back().folder->openChild(child, Crossing::Refuse);
            if (!folder)
                continue;
            levels.push_back({std::move(*folder), levels.back().path / child, {}});
            if (const auto name = lookThrough(*levels.back().folder, levels.back().folders))
                return levels.back().path / *name;
        }
        return std::nullopt;
    }

private:
    bool isTheFile(const Folder &folder, const ListedName &listed) const
    {
        const bool mayBe = (listed.type == NodeType::File || listed.type == NodeType::Unknown)
                           && (listed.node == m_file.node || listed.node == 0);
        if (!mayBe)
            return false;
        const auto facts = folder.look(listed.name);
        return facts && facts->identity == m_file;
    }

    Identity m_file;
    const NamesToGo &m_going;
    std::size_t m_entries = 0;
};

/// Among the names that the file system itself keeps together.
std::optional<NativePath> otherOf(const FileSystem &files, const std::vector<NativePath> &names, const Identity &file,
                                  const NamesToGo &going)
{
    for (const NativePath &name : names) {
        const auto other = openPlace(files, name);
        const auto facts = other ? factsAt(*other) : std::unexpected(other.error());
        const auto folder = other ? other->folder->facts() : std::unexpected(other.error());
        if (facts && folder && facts->identity == file && !going.contains(folder->identity, other->name))
            return other->path;
    }
    return std::nullopt;
}

} // namespace

void NamesToGo::add(const OpenPlace &place)
{
    if (const auto facts = place.folder->facts())
        m_names.emplace(facts->identity.device, facts->identity.node, place.name);
}

bool NamesToGo::contains(const Identity &folder, std::string_view name) const
{
    return m_names.contains({folder.device, folder.node, std::string(name)});
}

std::optional<NativePath> findSecondName(const FileSystem &files, const OpenPlace &place, const Identity &file,
                                         const std::vector<NativePath> &searchIn, const NamesToGo &going)
{
    if (const auto names = place.folder->allNames(place.name))
        return otherOf(files, *names, file, going);
    NameSearch search(file, going);
    std::vector<std::string> notEntered;
    if (const auto name = search.lookThrough(*place.folder, notEntered))
        return place.beside(*name).path;
    for (const NativePath &root : searchIn) {
        const auto path = fromCurrentFolder(files, root);
        auto folder = path ? files.openFolder(*path) : std::unexpected(path.error());
        if (!folder)
            continue;
        if (auto found = search.lookBelow(std::move(*folder), *path))
            return found;
    }
    return std::nullopt;
}

} // namespace linkwright
