// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_file_system.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "guard/guarded_files.h"
#include "guard/guarded_walk.h"
#include "guard/remote_folder.h"

#include <utility>

namespace linkwright {

using guard::RemoteFolder;

namespace {

/// The last mount on the way to a physical path that may hang; null: there is none.
const Mount *dangerOn(const MountTable *mounts, const NativePath &path)
{
    const Mount *danger = nullptr;
    if (mounts == nullptr)
        return danger;
    for (const Mount &mount : mounts->mounts()) { // those further down come later
        if (mayHang(mount.kind) && mount.point.bytes != link_rules::soleRoot && isWithin(path, mount.point))
            danger = &mount;
    }
    return danger;
}

/// A server that is no drive, and so on no mount that is known (Windows).
Mount serverAt(const NativePath &root)
{
    Mount server;
    server.point = root;
    server.kind = MountKind::Network;
    return server;
}

} // namespace

GuardedFileSystem::GuardedFileSystem(const FileSystem &below, WorkerStarter starter, const guard::Patience &patience)
    : m_below(below)
    , m_workers(std::move(starter), patience)
{
}

std::shared_ptr<const MountTable> GuardedFileSystem::mounts() const
{
    auto mounts = m_below.mounts();
    const std::scoped_lock lock(m_mutex);
    if (mounts && std::exchange(m_known, mounts) != mounts && !link_rules::soleRoot.empty())
        m_workers.keepOnly(*mounts);
    return mounts;
}

/// Windows: what another computer is asked tells it who asks, so links alone never make us ask.
bool GuardedFileSystem::mayEnter(const Mount &mount) const
{
    return !mayHang(mount.kind) || (mount.kind != MountKind::Automount && !link_rules::soleRoot.empty());
}

Result<Step> GuardedFileSystem::cross(const Folder &from, std::string_view name, const NativePath &path) const
{
    const auto table = mounts();
    const Mount *danger = dangerOn(table.get(), path);
    const bool isRemote = dynamic_cast<const RemoteFolder *>(&from) != nullptr;
    if (!danger && !isRemote)
        return from.step(name, Crossing::Allow);
    const auto open = [&]() -> Result<std::unique_ptr<Folder>> {
        if (!danger)
            return m_below.openFolder(path); // physical, and back where nothing hangs
        auto line = m_workers.on(*danger);
        if (!line)
            return std::unexpected(line.error());
        // Only a folder that is opened to be read is mounted on demand.
        return danger->kind == MountKind::Automount ? RemoteFolder::openFolder(std::move(*line), path)
                                                    : RemoteFolder::openNode(std::move(*line), path);
    };
    auto node = open();
    if (!node)
        return failureAt({std::string(name)}, node.error());
    return Step{std::nullopt, std::move(*node)};
}

Result<std::unique_ptr<Folder>> GuardedFileSystem::enter(const Folder &from, std::string_view name,
                                                         const NativePath &path) const
{
    const auto table = mounts();
    const Mount *danger = dangerOn(table.get(), path);
    const bool isRemote = dynamic_cast<const RemoteFolder *>(&from) != nullptr;
    if (!danger && !isRemote)
        return from.openChild(name, Crossing::Allow);
    if (!danger)
        return m_below.openFolder(path);
    auto line = m_workers.on(*danger);
    return line ? RemoteFolder::openFolder(std::move(*line), path) : std::unexpected(line.error());
}

Result<std::unique_ptr<Folder>> GuardedFileSystem::openFolder(const NativePath &path) const
{
    if (path.isEmpty() || path.bytes == link_rules::soleRoot)
        return m_below.openFolder(path); // the empty one names nothing, not the current folder
    const auto current = path.isAbsolute() ? Result<NativePath>() : currentFolder();
    if (!current)
        return failureAt(path, current.error());
    const NativePath whole = path.isAbsolute() ? path : *current / path.bytes;
    auto opened = link_rules::soleRoot.empty() ? openByRoot(whole) : openStraight(whole);
    if (!opened)
        return failureAt(path, opened.error());
    return opened;
}

/// At once where no link and no other mount is on the way from a mount that cannot hang; else step by step.
Result<std::unique_ptr<Folder>> GuardedFileSystem::openStraight(const NativePath &path) const
{
    const auto table = mounts();
    const Mount *mount = table && !dangerOn(table.get(), path) ? table->mountOf(path) : nullptr;
    const auto top = mount ? m_below.openFolder(mount->point) : failure(ErrorKind::NotFound, path);
    if (top) {
        const std::string_view text = std::string_view(path.bytes).substr(mount->point.bytes.size());
        const LinkTarget rest{std::string(text.substr(std::min(text.find_first_not_of('/'), text.size())))};
        const bool isStraight =
            rest.raw.empty()
            || (!table->wouldMountOn(mount->point, rest.raw) && (*top)->reach(rest, Ask::Existence).has_value());
        if (isStraight)
            return m_below.openFolder(path);
    }
    return guard::GuardedWalk(*this, m_below).open(path);
}

/// Where every drive and server has a root of its own, that decides.
Result<std::unique_ptr<Folder>> GuardedFileSystem::openByRoot(const NativePath &path) const
{
    const NativePath root{std::string(path_rules::rootOf(path.bytes))};
    const auto table = mounts();
    const Mount *danger = dangerOn(table.get(), path);
    if (!danger && !link_rules::namesServer(root.bytes))
        return m_below.openFolder(path);
    auto line = m_workers.on(danger ? *danger : serverAt(root));
    return line ? RemoteFolder::openFolder(std::move(*line), path) : std::unexpected(line.error());
}

FileSystem &guardedFileSystem()
{
    static FileSystem &files = []() -> FileSystem & {
        auto starter = workerStarter();
        return starter ? *new GuardedFileSystem(nativeFileSystem(), std::move(starter)) : nativeFileSystem();
    }();
    return files;
}

} // namespace linkwright
