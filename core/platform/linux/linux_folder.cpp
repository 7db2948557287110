// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/linux/linux_folder.h"

#include "platform/linux/directory_reader.h"
#include "platform/linux/open_at.h"
#include "platform/posix/current_folder.h"
#include "platform/posix/errno_kind.h"
#include "platform/posix/nul_terminated.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <linux/openat2.h>
#include <sys/syscall.h>

namespace linkwright::linux_system {

using posix::Descriptor;
using posix::kindOfErrno;
using posix::lastFailure;

namespace {

// linux/fs.h, which cannot be included beside sys/mount.h in every libc.
constexpr unsigned renameNoReplace = 1U << 0U;
constexpr unsigned renameExchange = 1U << 1U;

/// The text of the link a descriptor was opened on with O_PATH | O_NOFOLLOW; nothing when it is no link. What it is
/// must be asked first: readlinkat says ENOENT of what is no link, and so it does of some links of procfs.
Result<std::optional<LinkTarget>> linkText(int descriptor, std::string_view name)
{
    struct stat status{};
    if (posix::uninterrupted([&] { return ::fstat(descriptor, &status); }) != 0)
        return lastFailure(name);
    if (!S_ISLNK(status.st_mode))
        return std::nullopt;
    std::array<char, 4096> text{};
    const auto length = posix::uninterrupted([&] { return ::readlinkat(descriptor, "", text.data(), text.size()); });
    if (length < 0)
        return lastFailure(name);
    return LinkTarget{std::string(text.data(), static_cast<std::size_t>(length))};
}

/// EXDEV means something else when opening than when renaming.
std::unexpected<Error> openFailure(std::string_view name)
{
    const int code = errno;
    return failure(code == EXDEV ? ErrorKind::CrossesMount : kindOfErrno(code), {std::string(name)}, code);
}

/// renameat2 says EINVAL where the file system knows neither flag (FUSE, NFS), ENOSYS where the kernel does not.
Result<void> renamed(long result, std::string_view name)
{
    if (result == 0)
        return {};
    if (errno == EINVAL)
        return failure(ErrorKind::Unsupported, {std::string(name)}, EINVAL);
    return lastFailure(name);
}

long rename2(int from, const std::string &name, int to, const std::string &newName, unsigned flags)
{
    return ::syscall(SYS_renameat2, from, name.c_str(), to, newName.c_str(), flags);
}

bool protectedSymlinks()
{
    static const bool on = [] {
        std::ifstream file("/proc/sys/fs/protected_symlinks");
        int value = 0;
        return static_cast<bool>(file >> value) && value != 0;
    }();
    return on;
}

NativePath pathFromProc(int descriptor)
{
    std::array<char, 4096> text{};
    const std::string proc = "/proc/self/fd/" + std::to_string(descriptor);
    const auto length = ::readlink(proc.c_str(), text.data(), text.size());
    return {length < 0 ? std::string() : std::string(text.data(), static_cast<std::size_t>(length))};
}

} // namespace

bool followingIsProtected(const NodeFacts &folder, const NodeFacts &link, std::uint32_t follower)
{
    constexpr std::uint32_t stickyAndOpen = S_ISVTX | S_IWOTH;
    return (folder.mode & stickyAndOpen) == stickyAndOpen && link.owner != follower && link.owner != folder.owner;
}

Result<NativePath> LinuxFolder::realPath() const
{
    const NativePath path = pathFromProc(descriptor());
    // A removed folder reads "/x/y (deleted)", which could also be a name; the object's own count of names decides.
    struct stat status{};
    if (path.bytes.ends_with(" (deleted)") && ::fstat(descriptor(), &status) == 0 && status.st_nlink == 0)
        return failure(ErrorKind::NotFound, path, ENOENT);
    return path.isAbsolute() ? Result<NativePath>(path) : posix::climbToRoot(descriptor());
}

Result<std::unique_ptr<FolderReader>> LinuxFolder::entries() const
{
    if (m_readable && !m_wasRead.exchange(true))
        return std::make_unique<DirectoryReader>(descriptor());
    Descriptor own(::openat(descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!own.isOpen())
        return lastFailure(".");
    return std::make_unique<DirectoryReader>(std::move(own));
}

Result<Descriptor> LinuxFolder::open(std::string_view name, int flags, Crossing crossing) const
{
    const posix::NulTerminated entry(name);
    if (hasOpenat2()) {
        const std::uint64_t resolve = RESOLVE_NO_MAGICLINKS | (crossing == Crossing::Refuse ? RESOLVE_NO_XDEV : 0U);
        Descriptor opened(openat2(descriptor(), entry.text(), flags | O_NOFOLLOW, resolve));
        return opened.isOpen() ? Result<Descriptor>(std::move(opened)) : openFailure(name);
    }
    // Without openat2: hold the entry first, then see where it lies. O_PATH asks no file system, and mounts nothing as
    // long as O_DIRECTORY does not ask for more.
    Descriptor held(
        posix::uninterrupted([&] { return ::openat(descriptor(), entry.text(), O_PATH | O_NOFOLLOW | O_CLOEXEC); }));
    if (!held.isOpen())
        return openFailure(name);
    const int mount = mountIdOf(held.number());
    if (crossing == Crossing::Refuse && (mount < 0 || mount != mountIdOf(descriptor())))
        return failure(ErrorKind::CrossesMount, {std::string(name)}, EXDEV);
    if ((flags & O_PATH) != 0)
        return held;
    Descriptor opened(posix::uninterrupted([&] { return ::openat(held.number(), ".", flags | O_CLOEXEC); }));
    return opened.isOpen() ? Result<Descriptor>(std::move(opened)) : openFailure(name);
}

Result<std::unique_ptr<Folder>> LinuxFolder::openChild(std::string_view name, Crossing crossing) const
{
    auto opened = open(name, O_RDONLY | O_DIRECTORY, crossing);
    if (opened)
        return std::make_unique<LinuxFolder>(std::move(*opened), true);
    if (opened.error().kind == ErrorKind::Loop)
        return failure(ErrorKind::NotAFolder, {std::string(name)}, ENOTDIR); // a link is no folder
    return std::unexpected(opened.error());
}

Result<Step> LinuxFolder::step(std::string_view name, Crossing crossing) const
{
    auto opened = open(name, O_PATH, crossing);
    if (!opened)
        return std::unexpected(opened.error());
    auto text = linkText(opened->number(), name);
    if (!text)
        return std::unexpected(text.error());
    if (*text)
        return Step{std::move(*text), nullptr};
    return Step{std::nullopt, std::make_unique<LinuxFolder>(std::move(*opened), false)};
}

Result<NodeType> LinuxFolder::reach(const LinkTarget &target, Ask ask) const
{
    if (!hasOpenat2())
        return failure(ErrorKind::Loop, {target.raw}, ELOOP); // cannot tell in one call: walk it
    constexpr std::uint64_t straight = RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
    const Descriptor end(openat2(descriptor(), target.raw.c_str(), O_PATH, straight));
    if (!end.isOpen()) {
        const int code = errno;
        return failure(code == EXDEV ? ErrorKind::CrossesMount : kindOfErrno(code), {}, code);
    }
    if (ask == Ask::Existence)
        return NodeType::Unknown;
    struct stat status{};
    if (::fstat(end.number(), &status) != 0)
        return lastFailure({});
    return posix::factsOf(status).identity.type;
}

std::optional<Error> LinuxFolder::refusesFollowing(std::string_view name) const
{
    if (!protectedSymlinks())
        return std::nullopt;
    const auto folder = facts();
    if (!folder || (folder->mode & static_cast<std::uint32_t>(S_ISVTX)) == 0)
        return std::nullopt;
    const auto link = look(name);
    if (!link || !followingIsProtected(*folder, *link, ::geteuid()))
        return std::nullopt;
    return Error{ErrorKind::Denied, {std::string(name)}, EACCES};
}

Result<MagicEnd> LinuxFolder::followMagic(std::string_view name, const MountTable &mounts) const
{
    const std::string entry(name);
    const auto text = readLink(name);
    if (!text)
        return std::unexpected(text.error());
    const auto isMagic = [&] {
        if (!hasOpenat2()) // "/a/file (deleted)", "pipe:[123]"; the ordinary ones are relative: "self/mounts"
            return text->isAbsolute() || text->raw.find(':') != std::string::npos;
        const Descriptor plain(openat2(descriptor(), entry.c_str(), O_PATH, RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV));
        return !plain.isOpen() && errno == ELOOP;
    };
    if (!isMagic())
        return failure(ErrorKind::Unsupported, {entry});
    if (const Mount *named = text->isAbsolute() ? mounts.mountOf({text->raw}) : nullptr; named && mayHang(named->kind))
        return failure(ErrorKind::CrossesMount, named->point, EXDEV);
    Descriptor end(posix::uninterrupted([&] { return ::openat(descriptor(), entry.c_str(), O_PATH | O_CLOEXEC); }));
    if (!end.isOpen())
        return lastFailure(name);
    // The text may be of another namespace, and name something else here.
    const Mount *mount = mounts.mountOnDevice(deviceOf(end.number()));
    if (mount && mayHang(mount->kind))
        return failure(ErrorKind::CrossesMount, mount->point, EXDEV);
    return MagicEnd{std::make_unique<LinuxFolder>(std::move(end), false), mount};
}

bool LinuxFolder::onlyTakesNames() const
{
    if (m_onlyTakesNames < 0) {
        struct statx found{};
        const bool asked = ::statx(descriptor(), "", AT_EMPTY_PATH, 0, &found) == 0;
        m_onlyTakesNames = asked && (found.stx_attributes & STATX_ATTR_APPEND) != 0 ? 1 : 0;
    }
    return m_onlyTakesNames > 0;
}

Result<std::int64_t> LinuxFolder::born(std::string_view name) const
{
    const posix::NulTerminated entry(name);
    struct statx found{};
    constexpr int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT;
    if (posix::uninterrupted([&] { return ::statx(descriptor(), entry.text(), flags, STATX_BTIME, &found); }) != 0)
        return lastFailure(name);
    if ((found.stx_mask & STATX_BTIME) == 0)
        return 0;
    return found.stx_btime.tv_sec * 1'000'000'000 + found.stx_btime.tv_nsec;
}

Result<void> LinuxFolder::exchange(std::string_view one, std::string_view other)
{
    return renamed(rename2(descriptor(), std::string(one), descriptor(), std::string(other), renameExchange), one);
}

Result<void> LinuxFolder::move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName)
{
    const auto target = posix::descriptorOf(to);
    if (!target)
        return std::unexpected(target.error());
    const auto found = look(name);
    if (!found)
        return std::unexpected(found.error());
    if (found->identity != expected)
        return failure(ErrorKind::Changed, {std::string(name)});
    return renamed(rename2(descriptor(), std::string(name), *target, std::string(newName), renameNoReplace), newName);
}

} // namespace linkwright::linux_system
