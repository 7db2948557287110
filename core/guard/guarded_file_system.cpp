// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_file_system.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "guard/guarded_files.h"
#include "guard/guarded_walk.h"
#include "guard/remote_folder.h"

#include <algorithm>
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

/// The share that a path names, as a mount (Windows); its point is empty where it names none.
Mount shareOf(const NativePath &path)
{
    Mount share;
    share.point.bytes = link_rules::shareIn(path.bytes);
    share.source = share.point.bytes;
    share.kind = MountKind::Network;
    return share;
}

} // namespace

GuardedFileSystem::GuardedFileSystem(const FileSystem &below, WorkerStarter starter, const guard::Patience &patience)
    : m_below(below)
    , m_workers(std::move(starter), patience)
{
}

std::shared_ptr<const MountTable> GuardedFileSystem::mounts() const
{
    const std::scoped_lock lock(m_mutex); // an older picture must not come last
    auto mounts = m_below.mounts();
    if (mounts && std::exchange(m_known, mounts) != mounts)
        m_workers.keepOnly(*mounts);
    return mounts;
}

bool GuardedFileSystem::mayEnter(const Mount &mount) const
{
    return mount.kind != MountKind::Automount;
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
    return openThere(*danger, path);
}

Result<std::unique_ptr<Folder>> GuardedFileSystem::openFolder(const NativePath &path) const
{
    if (path.isEmpty() || path.bytes == link_rules::soleRoot)
        return m_below.openFolder(path); // the empty one names nothing, not the current folder
    const auto whole = wholePath(path);
    if (!whole)
        return failureAt(path, whole.error());
    auto opened = openWhole(*whole);
    if (!opened)
        return failureAt(path, opened.error());
    return opened;
}

/// Absolute, and as the table of mounts writes it.
Result<NativePath> GuardedFileSystem::wholePath(const NativePath &path) const
{
    if (path.isAbsolute())
        return NativePath{link_rules::walked(path.bytes, {})};
    const auto current = currentFolder();
    if (!current)
        return current;
    const NativePath way{link_rules::walked(path.bytes, current->bytes)};
    return way.isAbsolute() ? way : NativePath{link_rules::walked((*current / way.bytes).bytes, {})};
}

/// At once where no link and no other mount is on the way from a mount that cannot hang; else step by step.
Result<std::unique_ptr<Folder>> GuardedFileSystem::openWhole(const NativePath &path) const
{
    if (auto opened = openByRoot(path))
        return std::move(*opened);
    if (isStraight(path))
        return m_below.openFolder(path);
    guard::GuardedWalk walk(*this, m_below);
    auto opened = walk.open(path);
    auto elsewhere = openByRoot(walk.elsewhere());
    return elsewhere ? std::move(*elsewhere) : std::move(opened);
}

/// Where every drive and share has a root of its own, that decides. Nothing: it is local, as far as its root tells.
std::optional<Result<std::unique_ptr<Folder>>> GuardedFileSystem::openByRoot(const NativePath &path) const
{
    if (!link_rules::soleRoot.empty() || path.isEmpty())
        return std::nullopt;
    const auto table = mounts();
    if (const Mount *danger = dangerOn(table.get(), path))
        return openThere(*danger, path);
    return link_rules::namesServer(path.bytes) ? std::optional(openOnServer(path)) : std::nullopt;
}

/// Whether nothing on the way to it may hang, and there is no link on it.
bool GuardedFileSystem::isStraight(const NativePath &path) const
{
    const auto table = mounts();
    const Mount *mount = table && !dangerOn(table.get(), path) ? table->mountOf(path) : nullptr;
    if (mount == nullptr)
        return false;
    const std::string all = withoutTrailingSeparators(path).bytes;
    const auto start = all.begin() + static_cast<std::ptrdiff_t>(std::min(mount->point.bytes.size(), all.size()));
    const LinkTarget rest{std::string(std::find_if_not(start, all.end(), path_rules::isSeparator), all.end())};
    if (rest.raw.empty())
        return true;
    const auto top = m_below.openFolder(mount->point);
    return top && !table->wouldMountOn(mount->point, rest.raw) && (*top)->reach(rest, Ask::Existence).has_value();
}

Result<std::unique_ptr<Folder>> GuardedFileSystem::openThere(const Mount &mount, const NativePath &path) const
{
    auto line = m_workers.on(mount);
    return line ? RemoteFolder::openFolder(std::move(*line), path) : std::unexpected(line.error());
}

/// Somebody named it, so its share is a mount from now on; what turns out to be none keeps no worker.
Result<std::unique_ptr<Folder>> GuardedFileSystem::openOnServer(const NativePath &path) const
{
    const Mount share = shareOf(path);
    if (share.point.isEmpty())
        return failure(ErrorKind::InvalidName, path);
    auto opened = openThere(share, path);
    const bool isThere = opened || openThere(share, share.point);
    if (isThere)
        m_below.admitServer(path);
    else
        m_workers.forget(share);
    return opened;
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
