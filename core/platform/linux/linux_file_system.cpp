// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/linux_folder.h"
#include "platform/linux/mount_table.h"
#include "platform/posix/current_folder.h"
#include "platform/posix/errno_kind.h"

#include <algorithm>
#include <climits>
#include <fcntl.h>
#include <sys/resource.h>

namespace linkwright {

namespace {

Result<posix::Descriptor> openAt(const posix::Descriptor &folder, std::string_view path, int flags)
{
    const int number = folder.isOpen() ? folder.number() : AT_FDCWD;
    const std::string text(path);
    posix::Descriptor opened(
        posix::uninterrupted([&] { return ::openat(number, text.c_str(), flags | O_DIRECTORY | O_CLOEXEC); }));
    return opened.isOpen() ? Result<posix::Descriptor>(std::move(opened)) : posix::lastFailure(path);
}

/// Paths longer than a system call takes (PATH_MAX) are opened piece by piece.
Result<posix::Descriptor> openLong(std::string_view path, int flags)
{
    constexpr std::size_t longestPiece = PATH_MAX - 1;
    posix::Descriptor above;
    while (path.size() > longestPiece) {
        const std::size_t end = path.rfind('/', longestPiece);
        if (end == 0 || end == std::string_view::npos)
            break; // a name that long is refused by the system
        auto opened = openAt(above, path.substr(0, end), O_PATH);
        if (!opened)
            return opened;
        above = std::move(*opened);
        path.remove_prefix(std::min(path.find_first_not_of('/', end), path.size()));
    }
    return openAt(above, path.empty() && above.isOpen() ? "." : path, flags);
}

class LinuxFileSystem final : public FileSystem
{
public:
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        auto readable = openLong(path.bytes, O_RDONLY);
        if (readable)
            return std::make_unique<linux_system::LinuxFolder>(std::move(*readable), true);
        if (readable.error().kind != ErrorKind::Denied)
            return failureAt(path, readable.error());
        // A folder that may be searched but not read still lets one work on names one knows.
        auto searchable = openLong(path.bytes, O_PATH);
        if (!searchable)
            return failureAt(path, searchable.error());
        return std::make_unique<linux_system::LinuxFolder>(std::move(*searchable), false);
    }

    std::shared_ptr<const MountTable> mounts() const override { return linux_system::currentMounts(); }

    Result<NativePath> currentFolder() const override { return posix::currentFolder(); }

    std::size_t foldersToHoldOpen() const override
    {
        rlimit limit{};
        if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
            return FileSystem::foldersToHoldOpen();
        return std::clamp<std::size_t>(limit.rlim_cur / 3, 4, FileSystem::foldersToHoldOpen());
    }
};

} // namespace

FileSystem &nativeFileSystem()
{
    static LinuxFileSystem files;
    return files;
}

} // namespace linkwright
