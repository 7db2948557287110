// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/worker_line.h"
#include "platform/file_system.h"

#include <memory>
#include <utility>

namespace linkwright::guard {

/// A folder (or, as the node of a Step, any object) that a worker holds open for us. Once the worker is abandoned, all
/// its folders answer NotAnswering at once.
class RemoteFolder final : public Folder
{
public:
    /// One that is open there under a number.
    RemoteFolder(std::shared_ptr<WorkerLine> line, std::uint32_t number);
    RemoteFolder(const RemoteFolder &) = delete;
    RemoteFolder &operator=(const RemoteFolder &) = delete;
    ~RemoteFolder() override;

    /// Opens a folder, or any object (nothing followed at its end), by its path.
    static Result<std::unique_ptr<Folder>> openFolder(std::shared_ptr<WorkerLine> line, const NativePath &path);
    static Result<std::unique_ptr<Folder>> openNode(std::shared_ptr<WorkerLine> line, const NativePath &path);

    Result<NativePath> realPath() const override;
    Result<NodeFacts> facts() const override;
    Result<NodeFacts> look(std::string_view name) const override;
    Result<LinkTarget> readLink(std::string_view name) const override;
    Result<std::unique_ptr<FolderReader>> entries() const override;
    Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const override;
    Result<Step> step(std::string_view name, Crossing crossing) const override;
    Result<NodeType> reach(const LinkTarget &target, Ask ask) const override;
    std::optional<Error> refusesFollowing(std::string_view name) const override;
    bool holdsLinks() const override;
    bool holdsStreams() const override;
    bool onlyTakesNames() const override;
    Result<std::int64_t> born(std::string_view name) const override;
    Result<std::string> beginning(std::string_view name, std::size_t most) const override;
    Result<std::vector<NativePath>> allNames(std::string_view name) const override;
    Result<MagicEnd> followMagic(std::string_view name, const MountTable &mounts) const override;

    Result<void> makeLink(std::string_view name, const LinkTarget &target, NodeType kind) override;
    Result<void> retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                          const LinkTarget &after) override;
    Result<void> makeHardLink(std::string_view name, const Folder &other, std::string_view existing) override;
    Result<void> makeFolder(std::string_view name) override;
    Result<void> removeFolder(std::string_view name) override;
    Result<void> exchange(std::string_view one, std::string_view other) override;
    Result<void> move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName) override;
    Result<void> moveIntoOwn(std::string_view name, Folder &own, std::string_view newName) override;
    Result<void> unlink(std::string_view name, const Identity &expected) override;
    Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) override;
    Result<std::vector<Attribute>> attributes(std::string_view name) const override;
    Result<Streams> streams(std::string_view name) const override;
    Result<void> setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                             const std::vector<Attribute> &attributes) override;
    Result<Identity> makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                              const Identity &expected, const CopyWatch &watch) override;
    Result<bool> holdsSame(std::string_view name, const Folder &other, std::string_view existing, Extent extent,
                           const StopToken &stop) const override;
    Result<Identity> copyInto(Folder &to, std::string_view name, std::string_view existing, const Identity &expected,
                              const CopyWatch &watch) const override;
    Result<bool> isSameIn(const Folder &to, std::string_view name, std::string_view existing, Extent extent,
                          const StopToken &stop) const override;
    Result<void> sync() override;

private:
    /// The answer, understood by `read`; the worker is abandoned when it cannot be.
    template<typename Read>
    auto hear(ByteWriter question, const Read &read) const;
    bool hearFlag(Look question, bool whenUnanswered) const;
    Result<void> change(ByteWriter question);
    Result<OtherFolder> nameOf(const Folder &other) const;
    enum class Side : std::uint8_t { Here, There }; // whose `name` is: this folder's, or the other's
    Result<Identity> copy(Side side, std::string_view name, const Folder &other, std::string_view existing,
                          const Identity &expected, const CopyWatch &watch) const;
    Result<bool> compare(Side side, std::string_view name, const Folder &other, std::string_view existing,
                         Extent extent, const StopToken &stop) const;

    std::shared_ptr<WorkerLine> m_line;
    std::uint32_t m_number;
};

/// The answer to a question, understood by `read`, which rejects what makes no sense: the worker is abandoned then.
template<typename Read>
auto understood(WorkerLine &line, const Result<std::string> &answer, const Read &read)
    -> Result<decltype(read(std::declval<ByteReader &>()))>
{
    if (!answer)
        return std::unexpected(answer.error());
    ByteReader in(*answer);
    auto value = read(in);
    if (in.isGood() && in.isAtEnd())
        return value;
    line.abandon();
    return failure(ErrorKind::NotAnswering, {});
}

} // namespace linkwright::guard
