// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/helper_powers.h"

#include <memory>

namespace linkwright {

/// A folder in which links are changed as its owner would change them, whatever more this process may do. Only what
/// links need: everything else is Unsupported.
class TrustedFolder final : public Folder
{
public:
    /// `user`: who asks. `held`: what must stay as long as this is open.
    TrustedFolder(std::unique_ptr<Folder> folder, const NodeFacts &facts, HelperPowers &powers, std::uint32_t user,
                  std::shared_ptr<const void> held = nullptr);

    Result<NativePath> realPath() const override { return m_folder->realPath(); }
    Result<NodeFacts> facts() const override { return m_folder->facts(); }
    Result<NodeFacts> look(std::string_view name) const override { return m_folder->look(name); }
    Result<LinkTarget> readLink(std::string_view name) const override { return m_folder->readLink(name); }
    bool onlyTakesNames() const override { return m_folder->onlyTakesNames(); }
    std::optional<Error> refusesFollowing(std::string_view name) const override;
    Result<std::unique_ptr<FolderReader>> entries() const override;
    Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const override;
    Result<Step> step(std::string_view name, Crossing crossing) const override;
    Result<NodeType> reach(const LinkTarget &target, Ask ask) const override;
    Result<MagicEnd> followMagic(std::string_view name, const MountTable &mounts) const override;

    Result<void> makeLink(std::string_view name, const LinkTarget &target, NodeType kind) override;
    Result<void> retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                          const LinkTarget &after) override;
    Result<void> exchange(std::string_view one, std::string_view other) override;
    /// CrossesDevice between folders of two owners: the link is then made anew there, each act by whose folder it is.
    /// Denied where a link of its owner's must not be; see mayBecome().
    Result<void> move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName) override;
    /// Whatever it is told, a helper unlinks nothing that is not a link.
    Result<void> unlink(std::string_view name, const Identity &expected) override;
    /// Denied for an owner whom it must not become; see mayBecome().
    Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) override;
    Result<void> sync() override { return m_folder->sync(); }
    Result<void> makeHardLink(std::string_view name, const Folder &other, std::string_view existing) override;
    Result<void> makeFolder(std::string_view name) override;
    /// An empty one, where links have kinds: a junction that was begun is one.
    Result<void> removeFolder(std::string_view name) override;

private:
    template<typename Act>
    Result<void> asOwner(std::string_view name, const Act &act);
    bool mayTake(const Folder &from, std::string_view name, const Identity &expected) const;

    std::shared_ptr<const void> m_held; // let go after the folder
    std::unique_ptr<Folder> m_folder;
    NodeFacts m_facts;
    HelperPowers &m_powers;
    std::uint32_t m_user;
};

} // namespace linkwright
