// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Untested: no macOS machine was at hand. What differs from Linux: no O_PATH and no openat2, so entries are looked at
// before they are opened; the exchange is renameatx_np(2), which APFS has.

#include "platform/macos/mount_table.h"
#include "platform/posix/current_folder.h"
#include "platform/posix/errno_kind.h"
#include "platform/posix/listed_type.h"
#include "platform/posix/posix_folder.h"

#include <array>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/param.h>

namespace linkwright {

namespace {

using posix::Descriptor;
using posix::lastFailure;

class MacReader final : public FolderReader
{
public:
    explicit MacReader(DIR *entries)
        : m_entries(entries, ::closedir)
    {
    }

    Result<std::span<const ListedName>> read() override
    {
        m_listed.clear();
        errno = 0;
        while (m_listed.empty()) {
            const dirent *entry = ::readdir(m_entries.get());
            if (!entry && errno != 0)
                return lastFailure(".");
            if (!entry)
                break;
            m_name = entry->d_name;
            if (m_name != "." && m_name != "..")
                m_listed.push_back({m_name, posix::listedType(entry->d_type), entry->d_ino});
        }
        return std::span<const ListedName>(m_listed);
    }

private:
    std::unique_ptr<DIR, int (*)(DIR *)> m_entries;
    std::string m_name;
    std::vector<ListedName> m_listed;
};

class MacFolder final : public posix::PosixFolder
{
public:
    using PosixFolder::PosixFolder;

    Result<NativePath> realPath() const override
    {
        std::array<char, MAXPATHLEN> path{};
        if (::fcntl(descriptor(), F_GETPATH, path.data()) == 0)
            return NativePath{path.data()};
        return posix::climbToRoot(descriptor());
    }

    Result<std::unique_ptr<FolderReader>> entries() const override
    {
        const int own = ::openat(descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        DIR *entries = own < 0 ? nullptr : ::fdopendir(own);
        if (!entries)
            return lastFailure(".");
        return std::make_unique<MacReader>(entries);
    }

    Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const override
    {
        const std::string entry(name);
        Descriptor opened(::openat(descriptor(), entry.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!opened.isOpen())
            return errno == ELOOP ? failure(ErrorKind::NotAFolder, {entry}, ENOTDIR) : lastFailure(name);
        auto child = std::make_unique<MacFolder>(std::move(opened));
        const auto here = facts();
        const auto there = child->facts();
        if (crossing == Crossing::Refuse && here && there && here->identity.device != there->identity.device)
            return failure(ErrorKind::CrossesMount, {entry}, EXDEV);
        return child;
    }

    Result<Step> step(std::string_view name, Crossing crossing) const override
    {
        const auto found = look(name);
        if (!found)
            return std::unexpected(found.error());
        if (isLink(found->identity.type)) {
            auto text = readLink(name);
            return text ? Result<Step>(Step{std::move(*text), nullptr}) : std::unexpected(text.error());
        }
        if (found->identity.type == NodeType::Folder) {
            auto child = openChild(name, crossing);
            return child ? Result<Step>(Step{std::nullopt, std::move(*child)}) : std::unexpected(child.error());
        }
        const std::string entry(name);
        Descriptor held(::openat(descriptor(), entry.c_str(), O_EVTONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        return held.isOpen() ? Result<Step>(Step{std::nullopt, std::make_unique<MacFolder>(std::move(held))})
                             : lastFailure(name);
    }

    /// One call cannot tell here: the target is walked.
    Result<NodeType> reach(const LinkTarget &target, Ask) const override
    {
        return failure(ErrorKind::Loop, {target.raw}, ELOOP);
    }
    std::optional<Error> refusesFollowing(std::string_view) const override { return std::nullopt; }
    Result<std::int64_t> born(std::string_view name) const override
    {
        struct stat status{};
        if (::fstatat(descriptor(), std::string(name).c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            return lastFailure(name);
        return status.st_birthtimespec.tv_sec * 1'000'000'000 + status.st_birthtimespec.tv_nsec;
    }
    Result<MagicEnd> followMagic(std::string_view name, const MountTable &) const override
    {
        return failure(ErrorKind::Unsupported, {std::string(name)});
    }

    Result<void> exchange(std::string_view one, std::string_view other) override
    {
        return renamed(one, descriptor(), other, RENAME_SWAP);
    }

    Result<void> move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName) override
    {
        const auto target = posix::descriptorOf(to);
        const auto found = look(name);
        if (!target || !found)
            return std::unexpected(target ? found.error() : target.error());
        if (found->identity != expected)
            return failure(ErrorKind::Changed, {std::string(name)});
        return renamed(name, *target, newName, RENAME_EXCL);
    }

    Result<void> sync() override
    {
        // fsync(2) on macOS only reaches the drive's cache.
        if (::fcntl(descriptor(), F_FULLFSYNC) == 0)
            return {};
        return PosixFolder::sync();
    }

private:
    Result<void> renamed(std::string_view name, int to, std::string_view newName, unsigned flags) const
    {
        const std::string from(name);
        const std::string onto(newName);
        if (::renameatx_np(descriptor(), from.c_str(), to, onto.c_str(), flags) == 0)
            return {};
        if (errno == ENOTSUP || errno == EINVAL)
            return failure(ErrorKind::Unsupported, {from}, errno);
        return lastFailure(name);
    }
};

class MacFileSystem final : public FileSystem
{
public:
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        Descriptor opened(::open(path.bytes.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!opened.isOpen())
            return lastFailure(path.bytes);
        return std::make_unique<MacFolder>(std::move(opened));
    }
    std::shared_ptr<const MountTable> mounts() const override { return macos_system::currentMounts(); }
    Result<NativePath> currentFolder() const override { return posix::currentFolder(); }
};

} // namespace

FileSystem &nativeFileSystem()
{
    static MacFileSystem files;
    return files;
}

} // namespace linkwright
