// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/private_file.h"

#include "platform/make_folders.h"
#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"
#include "platform/posix/new_file.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <utility>

namespace linkwright {

namespace {

using posix::Descriptor;
using posix::lastFailure;
using posix::uninterrupted;

constexpr mode_t folderMode = 0700;

Result<void> syncFolder(const NativePath &folder)
{
    const Descriptor open(::open(folder.bytes.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!open.isOpen())
        return lastFailure(folder.bytes);
    const int synced = uninterrupted([&] { return ::fsync(open.number()); });
    if (synced != 0 && errno != EINVAL && errno != ENOTSUP) // some file systems have no such call for folders
        return lastFailure(folder.bytes);
    return {};
}

/// Nothing to do when the folder is there. NotFound when the one above it is not.
Result<void> makeFolder(const NativePath &folder)
{
    if (::mkdir(folder.bytes.c_str(), folderMode) == 0)
        return syncFolder(split(folder).folder);
    if (errno == EEXIST)
        return {};
    const auto refused = lastFailure(folder.bytes);
    struct stat status{};
    if (::stat(folder.bytes.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
        return {}; // a read-only file system says EROFS first
    return refused;
}

bool isThere(const NativePath &file)
{
    struct stat status{};
    return ::stat(file.bytes.c_str(), &status) == 0;
}

Result<void> mayAccess(const NativePath &path, int mode)
{
    if (::faccessat(AT_FDCWD, path.bytes.c_str(), mode, AT_EACCESS) != 0)
        return lastFailure(path.bytes);
    return {};
}

/// A file without a name left: gone when it is closed.
Result<Descriptor> openScratch(const NativePath &folder)
{
    std::string name = (folder / ".lw-roomXXXXXX").bytes;
    Descriptor scratch(::mkstemp(name.data()));
    if (!scratch.isOpen())
        return lastFailure(folder.bytes);
    ::unlink(name.c_str());
    return scratch;
}

} // namespace

const char *const sqliteWithoutLocks = "unix-none";

Result<void> makePrivateFile(const NativePath &file)
{
    if (isThere(file))
        return {};
    const NativePath folder = split(file).folder;
    if (auto made = makeFolders(folder, makeFolder); !made)
        return made;
    if (auto made = posix::makeEmptyFile(file); !made && made.error().kind != ErrorKind::AlreadyExists)
        return made;
    return syncFolder(folder);
}

Result<void> mayUseFile(const NativePath &file, FileUse use)
{
    struct stat status{};
    if (::stat(file.bytes.c_str(), &status) != 0)
        return lastFailure(file.bytes);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorKind::IsAFolder, file);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::Corrupt, file);
    auto may = mayAccess(file, use == FileUse::Write ? R_OK | W_OK : R_OK);
    return may && use == FileUse::Write ? mayAccess(split(file).folder, W_OK | X_OK) : may;
}

Result<void> hasRoomBeside(const NativePath &file)
{
    const auto scratch = openScratch(split(file).folder);
    if (!scratch)
        return std::unexpected(scratch.error());
    const std::array<char, 65536> zeros{};
    for (int block = 0; block < 4; ++block) {
        const auto written = uninterrupted([&] { return ::write(scratch->number(), zeros.data(), zeros.size()); });
        const bool hasNoRoom = written < 0 ? errno == EFBIG : std::cmp_less(written, zeros.size()); // RLIMIT_FSIZE
        if (hasNoRoom)
            return failure(ErrorKind::NoSpace, file);
        if (written < 0)
            return lastFailure(file.bytes);
    }
    if (uninterrupted([&] { return ::fsync(scratch->number()); }) != 0)
        return lastFailure(file.bytes);
    return {};
}

NativePath resolvedFile(const NativePath &file)
{
    const std::unique_ptr<char, decltype(&std::free)> path(::realpath(file.bytes.c_str(), nullptr), &std::free);
    return path ? NativePath{path.get()} : file;
}

std::uint64_t sizeOfFile(const NativePath &file)
{
    struct stat status{};
    return ::stat(file.bytes.c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

} // namespace linkwright
