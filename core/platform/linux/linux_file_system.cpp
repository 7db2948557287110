// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/linux_folder.h"
#include "platform/linux/mount_table.h"
#include "platform/posix/current_folder.h"
#include "platform/posix/errno_kind.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>

namespace linkwright {

namespace {

class LinuxFileSystem final : public FileSystem
{
public:
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        using posix::Descriptor;
        const auto open = [&](int flags) {
            return Descriptor(
                posix::uninterrupted([&] { return ::open(path.bytes.c_str(), flags | O_DIRECTORY | O_CLOEXEC); }));
        };
        if (Descriptor readable = open(O_RDONLY); readable.isOpen())
            return std::make_unique<linux_system::LinuxFolder>(std::move(readable), true);
        if (errno != EACCES)
            return posix::lastFailure(path.bytes);
        // A folder that may be searched but not read still lets one work on names one knows.
        if (Descriptor searchable = open(O_PATH); searchable.isOpen())
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
