// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "windows/look.h"
#include "windows/open_handle.h"

namespace linkwright::windows {

/// An open folder of Windows (or, as the node of a Step, any object). Everything is opened from its handle by a bare
/// name, so that nothing is mangled and no path is resolved twice; moving, removing and retargeting look at an object
/// and act on it by the same handle, which leaves no gap for another program.
class WindowsFolder final : public Folder
{
public:
    /// The calls must outlive it.
    WindowsFolder(SystemCalls &calls, OpenHandle handle);

    /// Of the open folder, for what its calls cannot do; it stays this object's.
    Handle handle() const { return m_handle.get(); }
    SystemCalls &calls() const { return m_calls; }

    Result<NativePath> realPath() const override;
    Result<NodeFacts> facts() const override;
    Result<NodeFacts> look(std::string_view name) const override;
    Result<LinkTarget> readLink(std::string_view name) const override;
    Result<std::unique_ptr<FolderReader>> entries() const override;
    Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const override;
    Result<Step> step(std::string_view name, Crossing crossing) const override;
    Result<NodeType> reach(const LinkTarget &target, Ask ask) const override;
    std::optional<Error> refusesFollowing(std::string_view) const override { return std::nullopt; }
    Result<std::vector<NativePath>> allNames(std::string_view name) const override;
    bool holdsLinks() const override;
    bool holdsStreams() const override;
    Result<std::vector<Attribute>> attributes(std::string_view name) const override;
    Result<Streams> streams(std::string_view name) const override;
    Result<MagicEnd> followMagic(std::string_view name, const MountTable &mounts) const override;

    Result<void> makeLink(std::string_view name, const LinkTarget &target, NodeType kind) override;
    Result<void> retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                          const LinkTarget &after) override;
    Result<void> makeHardLink(std::string_view name, const Folder &other, std::string_view existing) override;
    Result<void> makeFolder(std::string_view name) override;
    Result<void> removeFolder(std::string_view name) override;
    /// Windows cannot: Unsupported, always.
    Result<void> exchange(std::string_view one, std::string_view other) override;
    Result<void> move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName) override;
    Result<void> unlink(std::string_view name, const Identity &expected) override;
    /// The time alone: what is retargeted in place keeps its owner and access list.
    Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) override;
    /// The time it was written to, the read-only attribute, and what attributes() gave of it. Owners and access lists
    /// stay those that the folder gave it.
    Result<void> setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                             const std::vector<Attribute> &attributes) override;
    Result<Identity> makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                              const Identity &expected, const CopyWatch &watch) override;
    Result<bool> holdsSame(std::string_view name, const Folder &other, std::string_view existing, Extent extent,
                           const StopToken &stop) const override;
    /// A file that takes a name within 15 seconds gets the time of who had it ("tunneling"); with the number of the
    /// node, which NTFS gives again only after 65,536 uses, it still tells objects apart.
    Result<std::int64_t> born(std::string_view name) const override;
    Result<std::string> beginning(std::string_view name, std::size_t most) const override;
    /// As far as Windows lets ordinary people: NTFS keeps its own journal of names, and flushing a folder needs more
    /// rights than most have.
    Result<void> sync() override;

private:
    /// Removes what is open; the name is its own.
    Result<void> dispose(Handle entry, std::string_view name);
    /// Opens an entry. Names that are no names are refused before Windows sees them.
    Result<OpenHandle> open(std::string_view name, const Opening &opening) const;
    Result<Look> lookAtEntry(std::string_view name) const;
    Result<std::unique_ptr<Folder>> openThrough(std::string_view name) const;
    Result<std::unique_ptr<Folder>> parent() const;
    /// Whatever is under the name, as a node; links are Changed by now.
    Result<Step> nodeAt(std::string_view name, OpenHandle handle, const Look &look, Crossing crossing) const;

    SystemCalls &m_calls;
    OpenHandle m_handle;
};

/// The units of a bare name. InvalidName: it is none.
Result<std::u16string> unitsOf(std::string_view name);

} // namespace linkwright::windows
