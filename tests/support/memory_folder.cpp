// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memory_folder.h"

#include "support/memory_folder_steps.h"

#include <cerrno>

/// Looking; changing is in memory_folder_changes.cpp.
namespace linkwright::test {

namespace {

/// Gives the names a few at a time, so that callers meet more than one batch.
class MemoryReader final : public FolderReader
{
public:
    MemoryReader(MemoryFileSystem::State &state, const MemoryFileSystem &files, NodePtr folder)
        : m_state(state)
        , m_files(files)
        , m_folder(std::move(folder))
    {
    }

    Result<std::span<const ListedName>> read() override
    {
        return m_state.step(m_files, "read", [&]() -> Result<std::span<const ListedName>> {
            m_names.clear();
            m_listed.clear();
            constexpr std::size_t batch = 16;
            for (auto at = m_folder->children.upper_bound(m_last);
                 at != m_folder->children.end() && m_names.size() < batch; ++at)
                m_names.push_back(at->first);
            for (const std::string &name : m_names) {
                const Identity &identity = m_folder->children.find(name)->second->facts.identity;
                const bool isTold = m_folder->device->switches.tellsTypes;
                m_listed.push_back({name, isTold ? identity.type : NodeType::Unknown, identity.node});
            }
            if (!m_names.empty())
                m_last = m_names.back();
            return m_listed;
        });
    }

private:
    MemoryFileSystem::State &m_state;
    const MemoryFileSystem &m_files;
    NodePtr m_folder;
    std::string m_last; // no name is empty
    std::vector<std::string> m_names;
    std::vector<ListedName> m_listed;
};

} // namespace

MemoryFolder::MemoryFolder(const MemoryFileSystem &files, MemoryFileSystem::State &state, NodePtr node)
    : m_state(state)
    , m_files(files)
    , m_node(std::move(node))
{
}

Result<NativePath> MemoryFolder::realPath() const
{
    return counted("realPath", ".", [&]() -> Result<NativePath> {
        auto path = m_state.pathOf(m_node);
        if (!path)
            return std::unexpected(path.error());
        return NativePath{std::move(*path)};
    });
}

Result<NodeFacts> MemoryFolder::facts() const
{
    return counted("facts", ".", [&]() -> Result<NodeFacts> { return m_node->facts; });
}

Result<NodeFacts> MemoryFolder::look(std::string_view name) const
{
    return counted("look", name, [&]() -> Result<NodeFacts> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        return (*node)->facts;
    });
}

Result<LinkTarget> MemoryFolder::readLink(std::string_view name) const
{
    return counted("readLink", name, [&]() -> Result<LinkTarget> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if (!isLink((*node)->facts.identity.type))
            return failure(ErrorKind::NotALink, {std::string(name)}, EINVAL);
        if (!(*node)->device->switches.readsLinks)
            return failure(ErrorKind::Io, {std::string(name)}, EIO);
        return LinkTarget{(*node)->text};
    });
}

Result<std::unique_ptr<FolderReader>> MemoryFolder::entries() const
{
    return counted("entries", ".", [&]() -> Result<std::unique_ptr<FolderReader>> {
        if (!m_node->isFolder())
            return failure(ErrorKind::NotAFolder, {"."}, ENOTDIR);
        if (m_node->readDenied)
            return failure(ErrorKind::Denied, {"."}, EACCES);
        return std::make_unique<MemoryReader>(m_state, m_files, m_node);
    });
}

Result<std::unique_ptr<Folder>> MemoryFolder::openChild(std::string_view name, Crossing crossing) const
{
    return counted("openChild", name, [&]() -> Result<std::unique_ptr<Folder>> {
        const auto node = component(name, crossing);
        if (!node)
            return std::unexpected(node.error());
        if (!(*node)->isFolder())
            return failure(ErrorKind::NotAFolder, {std::string(name)}, ENOTDIR);
        if ((*node)->readDenied)
            return failure(ErrorKind::Denied, {std::string(name)}, EACCES);
        return std::make_unique<MemoryFolder>(m_files, m_state, *node);
    });
}

Result<Step> MemoryFolder::step(std::string_view name, Crossing crossing) const
{
    return counted("step", name, [&]() -> Result<Step> {
        const auto node = component(name, crossing);
        if (!node)
            return std::unexpected(node.error());
        if (isLink((*node)->facts.identity.type))
            return Step{LinkTarget{(*node)->text}, nullptr};
        return Step{std::nullopt, std::make_unique<MemoryFolder>(m_files, m_state, *node)};
    });
}

Result<NodeType> MemoryFolder::reach(const LinkTarget &target, Ask ask) const
{
    return counted("reach", target.raw, [&]() -> Result<NodeType> {
        if (target.raw.empty())
            return failure(ErrorKind::NotFound, {}, ENOENT);
        NodePtr here = target.raw.starts_with('/') ? m_state.root : m_node;
        if (here->device != m_node->device)
            return failure(ErrorKind::CrossesMount, {}, EXDEV);
        for (const std::string_view name : components(target.raw)) {
            const auto next = MemoryFolder(m_files, m_state, here).component(name, Crossing::Refuse);
            if (!next)
                return std::unexpected(next.error());
            if (isLink((*next)->facts.identity.type))
                return failure(ErrorKind::Loop, {std::string(name)}, ELOOP);
            here = *next;
        }
        if (target.raw.ends_with('/') && !here->isFolder())
            return failure(ErrorKind::NotAFolder, {}, ENOTDIR);
        return ask == Ask::Type ? here->facts.identity.type : NodeType::Unknown;
    });
}

std::optional<Error> MemoryFolder::refusesFollowing(std::string_view) const
{
    return std::nullopt;
}

bool MemoryFolder::onlyTakesNames() const
{
    return m_node->device->switches.onlyTakesNames;
}

Result<MagicEnd> MemoryFolder::followMagic(std::string_view name, const MountTable &) const
{
    return counted("followMagic", name,
                   [&]() -> Result<MagicEnd> { return failure(ErrorKind::Unsupported, {std::string(name)}); });
}

Result<NodePtr> MemoryFolder::child(std::string_view name) const
{
    return m_state.child(m_node, name);
}

Result<NodePtr> MemoryFolder::component(std::string_view name, Crossing crossing) const
{
    if (!m_node->isFolder())
        return failure(ErrorKind::NotAFolder, {std::string(name)}, ENOTDIR);
    if (m_node->searchDenied)
        return failure(ErrorKind::Denied, {std::string(name)}, EACCES);
    const bool stays = name == "." || name == "..";
    auto node = stays ? Result<NodePtr>(name == "." ? m_node : m_state.above(m_node)) : child(name);
    if (node && crossing == Crossing::Refuse && (*node)->device != m_node->device)
        return failure(ErrorKind::CrossesMount, {std::string(name)}, EXDEV);
    return node;
}

} // namespace linkwright::test
