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

/// Paths longer than a system call takes (PATH_MAX) are opened piece by piece.
posix::Descriptor openLong(std::string_view path, int flags)
{
    constexpr std::size_t longestPiece = PATH_MAX - 1;
    posix::Descriptor above;
    const auto open = [&](std::string_view piece, int pieceFlags) {
        const int folder = above.isOpen() ? above.number() : AT_FDCWD;
        const std::string text(piece);
        return posix::Descriptor(posix::uninterrupted([&] { return ::openat(folder, text.c_str(), pieceFlags); }));
    };
    while (path.size() > longestPiece) {
        const std::size_t end = path.rfind('/', longestPiece);
        if (end == 0 || end == std::string_view::npos)
            break; // a name that long is refused by the system
        above = open(path.substr(0, end), O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (!above.isOpen())
            return above;
        path.remove_prefix(std::min(path.find_first_not_of('/', end), path.size()));
    }
    return open(path.empty() && above.isOpen() ? "." : path, flags);
}

class LinuxFileSystem final : public FileSystem
{
public:
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        const auto open = [&](int flags) { return openLong(path.bytes, flags | O_DIRECTORY | O_CLOEXEC); };
        if (posix::Descriptor readable = open(O_RDONLY); readable.isOpen())
            return std::make_unique<linux_system::LinuxFolder>(std::move(readable), true);
        if (errno != EACCES)
            return posix::lastFailure(path.bytes);
        // A folder that may be searched but not read still lets one work on names one knows.
        if (posix::Descriptor searchable = open(O_PATH); searchable.isOpen())
            return std::make_unique<linux_system::LinuxFolder>(std::move(searchable), false);
        return posix::lastFailure(path.bytes);
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
