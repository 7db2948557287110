// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/picture_state.h"

namespace linkwright {

/// An open folder of a picture (or, as the node of a Step, any object). Changing it changes the picture only.
class PictureFolder final : public Folder
{
public:
    /// An object of the file system below.
    PictureFolder(std::shared_ptr<Picture::State> state, std::shared_ptr<Folder> below);
    /// A folder that is only in the picture.
    PictureFolder(std::shared_ptr<Picture::State> state, FolderKey key);

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
    Result<void> unlink(std::string_view name, const Identity &expected) override;
    Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) override;
    Result<Identity> makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                              const Identity &expected, const CopyWatch &watch) override;
    Result<bool> holdsSame(std::string_view name, const Folder &other, std::string_view existing, Extent extent,
                           const StopToken &stop) const override;
    Result<std::int64_t> born(std::string_view name) const override;
    Result<std::string> beginning(std::string_view name, std::size_t most) const override;
    Result<void> sync() override { return {}; }

private:
    const FolderKey &key() const;
    bool wasLookedAt(std::string_view name) const;
    Result<NodeFacts> lookBelow(std::string_view name) const;
    Result<LinkTarget> readBelow(std::string_view name) const;
    /// What the picture shows instead; null: what is below.
    const PictureEntry *shown(std::string_view name) const;
    /// The entry as it is shown, to be shown elsewhere.
    Result<PictureEntry> take(std::string_view name) const;
    /// `isBelow`: whether there is an entry of this name below; asked only of names that show nothing yet.
    void put(std::string_view name, PictureEntry entry, bool isBelow) const;
    void erase(std::string_view name) const;
    Result<void> expectFree(std::string_view name) const;
    /// Where the object of an entry is in the file system below.
    Result<std::pair<std::shared_ptr<const Folder>, std::string>> belowOf(std::string_view name) const;
    Result<std::unique_ptr<Folder>> open(const PictureEntry &entry, std::string_view name, Crossing crossing) const;
    std::unique_ptr<Folder> wrap(std::unique_ptr<Folder> below) const;
    Result<Step> stepBelow(const Folder &from, std::string_view name, Crossing crossing) const;
    Result<std::unique_ptr<Folder>> parent(Crossing crossing) const;
    bool passesPicture(std::string_view target) const;

    std::shared_ptr<Picture::State> m_state;
    std::shared_ptr<Folder> m_below; // null: only in the picture
    mutable std::optional<FolderKey> m_key;
    mutable std::optional<bool> m_onlyTakesNames;
    mutable std::optional<Result<NativePath>> m_path;
    mutable std::size_t m_pathMoves = 0; // how many moves `m_path` knows
};

} // namespace linkwright
