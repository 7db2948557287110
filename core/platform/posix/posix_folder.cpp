// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/posix_folder.h"

#include "platform/posix/errno_kind.h"
#include "platform/posix/nul_terminated.h"

#include <array>
#include <fcntl.h>
#include <string>

namespace linkwright::posix {

namespace {

constexpr std::size_t longestName = 255;

NodeType typeOf(mode_t mode)
{
    switch (mode & static_cast<mode_t>(S_IFMT)) {
    case S_IFREG: return NodeType::File;
    case S_IFDIR: return NodeType::Folder;
    case S_IFLNK: return NodeType::SymbolicLink;
    default: return NodeType::Other;
    }
}

template<typename Time>
std::int64_t nanoseconds(const Time &time)
{
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Result<NodeFacts> factsFrom(int result, const struct stat &status, std::string_view name)
{
    if (result != 0)
        return lastFailure(name);
    return factsOf(status);
}

} // namespace

NodeFacts factsOf(const struct stat &status)
{
    NodeFacts facts;
    facts.identity = {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
                      typeOf(status.st_mode)};
    facts.size = static_cast<std::uint64_t>(status.st_size);
    facts.names = static_cast<std::uint32_t>(status.st_nlink);
    facts.owner = status.st_uid;
    facts.group = status.st_gid;
    facts.mode = static_cast<std::uint32_t>(status.st_mode) & 07777U;
    facts.modified = nanoseconds(status.st_mtim);
    facts.changed = nanoseconds(status.st_ctim);
    return facts;
}

Result<NodeFacts> PosixFolder::facts() const
{
    struct stat status{};
    const int result = uninterrupted([&] { return ::fstat(descriptor(), &status); });
    return factsFrom(result, status, ".");
}

Result<NodeFacts> PosixFolder::look(std::string_view name) const
{
    struct stat status{};
    const NulTerminated text(name);
    const int result =
        uninterrupted([&] { return ::fstatat(descriptor(), text.text(), &status, AT_SYMLINK_NOFOLLOW); });
    return factsFrom(result, status, name);
}

Result<LinkTarget> PosixFolder::readLink(std::string_view name) const
{
    // The longest target of any file system is 4095 bytes (symlink(7), measured). Clearing them would cost more than
    // reading most targets does.
    std::array<char, 4096> text; // NOLINT(cppcoreguidelines-pro-type-member-init)
    const NulTerminated entry(name);
    const auto length =
        uninterrupted([&] { return ::readlinkat(descriptor(), entry.text(), text.data(), text.size()); });
    if (length >= 0)
        return LinkTarget{std::string(text.data(), static_cast<std::size_t>(length))};
    if (errno == EINVAL)
        return failure(ErrorKind::NotALink, {std::string(name)}, EINVAL);
    return lastFailure(name);
}

Result<void> PosixFolder::makeLink(std::string_view name, const LinkTarget &target, NodeType)
{
    const std::string entry(name);
    // A NUL would silently cut the text short.
    if (target.raw.empty() || target.raw.find('\0') != std::string::npos)
        return failure(ErrorKind::InvalidTarget, {entry}, ENOENT);
    if (::symlinkat(target.raw.c_str(), descriptor(), entry.c_str()) == 0)
        return {};
    if (errno == ENAMETOOLONG && name.size() <= longestName)
        return failure(ErrorKind::InvalidTarget, {entry}, ENAMETOOLONG);
    return lastFailure(name);
}

Result<void> PosixFolder::makeHardLink(std::string_view name, const Folder &other, std::string_view existing)
{
    const auto from = descriptorOf(other);
    if (!from)
        return std::unexpected(from.error());
    const std::string entry(name);
    const std::string old(existing);
    if (::linkat(*from, old.c_str(), descriptor(), entry.c_str(), 0) == 0)
        return {};
    const int code = errno;
    struct stat status{};
    if (code == EPERM && ::fstatat(*from, old.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode))
        return failure(ErrorKind::IsAFolder, {old}, code);
    return failure(kindOfErrno(code), {entry}, code);
}

Result<void> PosixFolder::makeFolder(std::string_view name)
{
    const std::string entry(name);
    if (::mkdirat(descriptor(), entry.c_str(), 0777) != 0)
        return lastFailure(name);
    return {};
}

Result<void> PosixFolder::removeFolder(std::string_view name)
{
    const std::string entry(name);
    if (::unlinkat(descriptor(), entry.c_str(), AT_REMOVEDIR) != 0)
        return lastFailure(name);
    return {};
}

Result<void> PosixFolder::moveIntoOwn(std::string_view name, Folder &own, std::string_view newName)
{
    const auto to = descriptorOf(own);
    if (!to)
        return std::unexpected(to.error());
    const NulTerminated from(name);
    const NulTerminated onto(newName);
    if (::renameat(descriptor(), from.text(), *to, onto.text()) != 0)
        return lastFailure(name);
    return {};
}

Result<void> PosixFolder::unlink(std::string_view name, const Identity &expected)
{
    const auto found = look(name);
    if (!found)
        return std::unexpected(found.error());
    const std::string entry(name);
    if (found->identity != expected)
        return failure(ErrorKind::Changed, {entry});
    if (uninterrupted([&] { return ::unlinkat(descriptor(), entry.c_str(), 0); }) != 0)
        return lastFailure(name);
    return {};
}

Result<void> PosixFolder::sync()
{
    if (uninterrupted([&] { return ::fsync(descriptor()); }) == 0)
        return {};
    // Not every file system syncs folders, and a folder that may not be read cannot be opened for it.
    if (errno == EINVAL || errno == EBADF)
        return failure(ErrorKind::Unsupported, {"."}, errno);
    return lastFailure(".");
}

Result<int> descriptorOf(const Folder &folder)
{
    if (const auto *native = dynamic_cast<const PosixFolder *>(&folder))
        return native->descriptor();
    return failure(ErrorKind::CrossesDevice, {"."}, EXDEV);
}

} // namespace linkwright::posix
