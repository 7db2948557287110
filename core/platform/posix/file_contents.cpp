// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/errno_kind.h"
#include "platform/posix/nul_terminated.h"
#include "platform/posix/posix_folder.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <tuple>
#include <vector>

/// What is in files: copied and compared, never changed.
namespace linkwright::posix {

namespace {

constexpr std::size_t chunk = 128UZ * 1024;
constexpr std::size_t piece = 128 * chunk; // 16 MiB; longer than this nobody waits for an answer to Stop
using Buffer = std::vector<char>;

/// Opens a regular file for reading; nothing else, so that a pipe in its place cannot hang us.
Result<Descriptor> openFile(int folder, std::string_view name)
{
    const NulTerminated entry(name);
    Descriptor file(
        uninterrupted([&] { return ::openat(folder, entry.text(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
    struct stat status{};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return lastFailure(name);
    if (!S_ISREG(status.st_mode))
        return failure(S_ISDIR(status.st_mode) ? ErrorKind::IsAFolder : ErrorKind::Unsupported, {std::string(name)});
    return file;
}

/// Reads until the buffer is full or the file ends; how much that was.
Result<std::size_t> fill(const Descriptor &file, Buffer &buffer)
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const auto got =
            uninterrupted([&] { return ::read(file.number(), buffer.data() + filled, buffer.size() - filled); });
        if (got < 0)
            return lastFailure({});
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

Result<void> writeAll(const Descriptor &file, const char *bytes, std::size_t count)
{
    while (count > 0) {
        const auto put = uninterrupted([&] { return ::write(file.number(), bytes, count); });
        if (put < 0)
            return lastFailure({});
        bytes += put;
        count -= static_cast<std::size_t>(put);
    }
    return {};
}

Result<std::uint64_t> sizeOf(const Descriptor &file)
{
    struct stat status{};
    if (::fstat(file.number(), &status) != 0)
        return lastFailure({});
    return static_cast<std::uint64_t>(status.st_size);
}

Result<Identity> identityOf(const Descriptor &file)
{
    struct stat status{};
    if (::fstat(file.number(), &status) != 0)
        return lastFailure({});
    return factsOf(status).identity;
}

/// How far the copy is; also brings it to the disk piece by piece, so that the sync at its end is not one long wait.
Result<void> reachedPiece(const Descriptor &to, std::uint64_t copied, std::uint64_t size, const CopyWatch &watch)
{
    if (watch.progress)
        watch.progress(copied, size);
    if (uninterrupted([&] { return ::fsync(to.number()); }) != 0 && errno != EINVAL)
        return lastFailure({});
    return {};
}

Result<void> copyBytes(const Descriptor &from, const Descriptor &to, const CopyWatch &watch)
{
    const auto size = sizeOf(from);
    if (!size)
        return std::unexpected(size.error());
    Buffer buffer(chunk);
    for (std::uint64_t copied = 0;;) {
        if (watch.stop.stop_requested())
            return failure(ErrorKind::Cancelled, {});
        const auto count = fill(from, buffer);
        if (!count)
            return std::unexpected(count.error());
        if (auto written = writeAll(to, buffer.data(), *count); !written)
            return written;
        if (*count < buffer.size())
            return {};
        copied += *count;
        if (copied % piece != 0)
            continue;
        if (auto reached = reachedPiece(to, copied, *size, watch); !reached)
            return reached;
    }
}

/// Permissions and times of the original, then everything to the disk. What may not be kept is let go.
Result<void> completeCopy(const Descriptor &from, const Descriptor &to)
{
    struct stat status{};
    if (::fstat(from.number(), &status) != 0)
        return lastFailure({});
    if (::fchmod(to.number(), status.st_mode & 0777) != 0 && errno != EPERM && errno != ENOTSUP)
        return lastFailure({}); // FAT has no permissions
    const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
    std::ignore = ::futimens(to.number(), times.data());
    if (uninterrupted([&] { return ::fsync(to.number()); }) != 0 && errno != EINVAL)
        return lastFailure({});
    return {};
}

/// Whether the file that was made a moment ago is gone again; what took its name since is left alone.
bool removeMade(PosixFolder &folder, std::string_view name, const Descriptor &made)
{
    const auto identity = identityOf(made);
    if (!identity)
        return false;
    const auto removed = folder.unlink(name, *identity);
    return removed || removed.error().kind == ErrorKind::NotFound;
}

} // namespace

Result<Identity> PosixFolder::makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                                       const Identity &expected, const CopyWatch &watch)
{
    const auto folder = descriptorOf(other);
    if (!folder)
        return other.copyInto(*this, name, existing, expected, watch);
    const auto from = openFile(*folder, existing);
    if (!from)
        return std::unexpected(from.error());
    if (const auto identity = identityOf(*from); !identity || *identity != expected)
        return failure(ErrorKind::Changed, {std::string(existing)});
    const NulTerminated entry(name);
    const Descriptor to(::openat(descriptor(), entry.text(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!to.isOpen())
        return lastFailure(name);
    auto copied = copyBytes(*from, to, watch);
    if (copied)
        copied = completeCopy(*from, to);
    const auto identity = copied ? identityOf(to) : std::unexpected(copied.error());
    if (identity)
        return identity;
    const Error &why = identity.error();
    return failure(removeMade(*this, name, to) ? why.kind : ErrorKind::Unverified, {std::string(name)}, why.osCode);
}

Result<bool> PosixFolder::holdsSame(std::string_view name, const Folder &other, std::string_view existing,
                                    Extent extent, const StopToken &stop) const
{
    const auto folder = descriptorOf(other);
    if (!folder)
        return other.isSameIn(*this, name, existing, extent, stop);
    const auto mine = openFile(descriptor(), name);
    const auto theirs = openFile(*folder, existing);
    if (!mine || !theirs)
        return std::unexpected(mine ? theirs.error() : mine.error());
    const auto one = identityOf(*mine);
    const auto two = identityOf(*theirs);
    if (one && two && *one == *two)
        return true;
    Buffer left(chunk);
    Buffer right(chunk);
    while (true) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, {std::string(name)});
        const auto here = fill(*mine, left);
        const auto there = fill(*theirs, right);
        if (!here || !there)
            return std::unexpected(here ? there.error() : here.error());
        if (*here > *there
            || !std::equal(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(*here), right.begin()))
            return false;
        if (*here < left.size())
            return extent == Extent::Beginning || *here == *there;
    }
}

Result<std::string> PosixFolder::beginning(std::string_view name, std::size_t most) const
{
    const auto file = openFile(descriptor(), name);
    if (!file)
        return std::unexpected(file.error());
    Buffer buffer(most);
    const auto got = fill(*file, buffer);
    if (!got)
        return failureAt({std::string(name)}, got.error());
    return std::string(buffer.data(), *got);
}

} // namespace linkwright::posix
