// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/memory_file_system.h"

namespace linkwright::test {

/// An open folder of the memory file system (or, as the node of a Step, any object).
class MemoryFolder final : public Folder
{
public:
    MemoryFolder(const MemoryFileSystem &files, MemoryFileSystem::State &state, NodePtr node);

    Result<NativePath> realPath() const override;
    Result<NodeFacts> facts() const override;
    Result<NodeFacts> look(std::string_view name) const override;
    Result<LinkTarget> readLink(std::string_view name) const override;
    Result<std::unique_ptr<FolderReader>> entries() const override;
    Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const override;
    Result<Step> step(std::string_view name, Crossing crossing) const override;
    Result<NodeType> reach(const LinkTarget &target, Ask ask) const override;
    std::optional<Error> refusesFollowing(std::string_view name) const override;
    bool onlyTakesNames() const override;
    Result<MagicEnd> followMagic(std::string_view name, const MountTable &mounts) const override;

    Result<void> makeLink(std::string_view name, const LinkTarget &target, NodeType kind) override;
    Result<void> makeHardLink(std::string_view name, const Folder &other, std::string_view existing) override;
    Result<void> makeFolder(std::string_view name) override;
    Result<void> removeFolder(std::string_view name) override;
    Result<void> exchange(std::string_view one, std::string_view other) override;
    Result<void> move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName) override;
    Result<void> moveIntoOwn(std::string_view name, Folder &own, std::string_view newName) override;
    Result<void> unlink(std::string_view name, const Identity &expected) override;
    Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) override;
    Result<std::vector<Attribute>> attributes(std::string_view name) const override;
    Result<void> setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                             const std::vector<Attribute> &attributes) override;
    Result<Identity> makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                              const Identity &expected, const CopyWatch &watch) override;
    Result<bool> holdsSame(std::string_view name, const Folder &other, std::string_view existing, Extent extent,
                           const StopToken &stop) const override;
    Result<std::int64_t> born(std::string_view name) const override;
    Result<std::string> beginning(std::string_view name, std::size_t most) const override;
    Result<void> sync() override;

private:
    template<typename Act>
    auto counted(std::string_view call, std::string_view words, const Act &act) const;

    Result<NodePtr> child(std::string_view name) const;
    /// A component, "." and ".." among them; CrossesMount where that is refused.
    Result<NodePtr> component(std::string_view name, Crossing crossing) const;
    /// Whether a new name may be made here at all.
    Result<void> mayName(std::string_view name) const;
    Result<void> mayChange(std::string_view name) const;
    const NodePtr &nodeOf(const Folder &folder) const;
    Result<void> makeNode(std::string_view name, NodeType type, const std::string &text);
    Result<void> moveNode(std::string_view name, const NodePtr &to, std::string_view newName);

    MemoryFileSystem::State &m_state;
    const MemoryFileSystem &m_files;
    NodePtr m_node;
};

} // namespace linkwright::test
