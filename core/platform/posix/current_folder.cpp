// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/current_folder.h"

#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"

#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/stat.h>

namespace linkwright::posix {

namespace {

bool sameObject(const struct stat &one, const struct stat &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// The name under which `child` stands in `parent`. Consumes `parent`.
std::optional<std::string> nameIn(Descriptor parent, const struct stat &child)
{
    const int copy = ::fcntl(parent.number(), F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return std::nullopt;
    const std::unique_ptr<DIR, int (*)(DIR *)> entries(::fdopendir(copy), ::closedir);
    if (!entries) {
        ::close(copy);
        return std::nullopt;
    }
    while (const dirent *entry = ::readdir(entries.get())) {
        const std::string_view name = entry->d_name;
        struct stat found{};
        if (name != "." && name != ".." && ::fstatat(parent.number(), entry->d_name, &found, AT_SYMLINK_NOFOLLOW) == 0
            && sameObject(found, child))
            return std::string(name);
    }
    return std::nullopt;
}

} // namespace

Result<NativePath> currentFolder()
{
    // NOLINTNEXTLINE(clang-analyzer-unix.StdCLibraryFunctions): glibc and macOS make the room themselves
    const std::unique_ptr<char, void (*)(void *)> path(::getcwd(nullptr, 0), ::free);
    if (path)
        return NativePath{path.get()};
    const Descriptor here(::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return here.isOpen() ? climbToRoot(here.number()) : Result<NativePath>(lastFailure("."));
}

Result<NativePath> climbToRoot(int folder)
{
    std::string path;
    Descriptor here(::fcntl(folder, F_DUPFD_CLOEXEC, 0));
    struct stat child{};
    if (!here.isOpen() || ::fstat(here.number(), &child) != 0)
        return lastFailure(".");
    while (true) {
        Descriptor parent(::openat(here.number(), "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        struct stat above{};
        if (!parent.isOpen() || ::fstat(parent.number(), &above) != 0)
            return lastFailure("..");
        if (sameObject(above, child))
            return NativePath{path.empty() ? "/" : path};
        here = Descriptor(::fcntl(parent.number(), F_DUPFD_CLOEXEC, 0));
        const auto name = nameIn(std::move(parent), child);
        if (!name)
            return failure(ErrorKind::NotFound, {path}, ENOENT);
        path.insert(0, "/" + *name);
        child = above;
    }
}

} // namespace linkwright::posix
