// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/trusted_file_system.h"

#include "elevation/trusted_folder.h"

#include <string_view>
#include <utility>

namespace linkwright {

namespace {

constexpr std::uint32_t administrator = 0;
constexpr std::uint32_t writableByOthers = 022;

ErrorKind kindOf(Distrust why)
{
    switch (why) {
    case Distrust::OthersFolder:
    case Distrust::OpenToOthers:
    case Distrust::MayLie: return ErrorKind::Denied;
    case Distrust::LinkOnTheWay:
    case Distrust::NotTheOne: return ErrorKind::Changed;
    case Distrust::Unreachable: return ErrorKind::Io;
    } // no default: the compiler then asks every new one
    std::unreachable();
}

std::unexpected<Distrusted> distrust(Distrust why, const NativePath &where)
{
    return std::unexpected(Distrusted{why, {kindOf(why), where}});
}

std::unexpected<Distrusted> unreachable(const NativePath &where, const Error &error)
{
    return std::unexpected(Distrusted{Distrust::Unreachable, {error.kind, where, error.osCode}});
}

class Walk
{
public:
    Walk(HelperPowers &powers, std::uint32_t user)
        : m_powers(powers)
        , m_user(user)
    {
    }

    /// The mount first: the next question is one to its file system.
    std::expected<void, Distrusted> enter(std::unique_ptr<Folder> folder)
    {
        if (m_powers.mountUnder(*folder) != MountKind::Local)
            return distrust(Distrust::MayLie, m_path);
        const auto facts = folder->facts();
        if (!facts)
            return unreachable(m_path, facts.error());
        if (facts->identity.type != NodeType::Folder)
            return unreachable(m_path, {ErrorKind::NotAFolder, m_path});
        if (facts->owner != administrator && facts->owner != m_user)
            return distrust(Distrust::OthersFolder, m_path);
        if ((facts->mode & writableByOthers) != 0 && (facts->mode & stickyBit) == 0)
            return distrust(Distrust::OpenToOthers, m_path);
        m_here = {std::move(folder), *facts};
        return {};
    }

    std::expected<void, Distrusted> go(std::string_view name)
    {
        m_path = m_path / name;
        auto step = m_here.folder->step(name, Crossing::Allow);
        if (!step)
            return unreachable(m_path, step.error());
        return step->link ? distrust(Distrust::LinkOnTheWay, m_path) : enter(std::move(step->node));
    }

    /// What was gone to can only be passed through: opened once more, itself, it can be made durable.
    std::expected<TrustedWay, Distrusted> arrive(const FolderSeen &seen)
    {
        if (FolderSeen{m_here.facts.identity.device, m_here.facts.identity.node} != seen)
            return distrust(Distrust::NotTheOne, m_path);
        if (auto readable = m_here.folder->openChild(".", Crossing::Allow))
            m_here.folder = std::move(*readable);
        return std::move(m_here);
    }

    const NativePath &path() const { return m_path; }

private:
    HelperPowers &m_powers;
    std::uint32_t m_user;
    NativePath m_path{"/"};
    TrustedWay m_here;
};

} // namespace

Result<FolderSeen> seeFolder(const FileSystem &files, const NativePath &path)
{
    const auto folder = files.openFolder(path);
    const auto facts = folder ? (*folder)->facts() : std::unexpected(folder.error());
    if (!facts)
        return failureAt(path, facts.error());
    return FolderSeen{facts->identity.device, facts->identity.node};
}

std::expected<TrustedWay, Distrusted> walkTrusted(const FileSystem &files, HelperPowers &powers, std::uint32_t user,
                                                  const NativePath &path, const FolderSeen &seen)
{
    Walk walk(powers, user);
    auto root = files.openFolder(walk.path());
    if (!root)
        return unreachable(walk.path(), root.error());
    if (auto entered = walk.enter(std::move(*root)); !entered)
        return std::unexpected(entered.error());
    for (const std::string_view name : components(path.bytes)) {
        if (auto gone = walk.go(name); !gone)
            return std::unexpected(gone.error());
    }
    return walk.arrive(seen);
}

TrustedFileSystem::TrustedFileSystem(const FileSystem &files, HelperPowers &powers, std::uint32_t user,
                                     FoldersSeen folders)
    : m_files(files)
    , m_powers(powers)
    , m_user(user)
    , m_folders(std::move(folders))
{
}

Result<std::unique_ptr<Folder>> TrustedFileSystem::openFolder(const NativePath &path) const
{
    const auto seen = m_folders.find(path);
    if (seen == m_folders.end())
        return failure(ErrorKind::Denied, path);
    auto way = walkTrusted(m_files, m_powers, m_user, path, seen->second);
    if (!way)
        return std::unexpected(way.error().error);
    return std::make_unique<TrustedFolder>(std::move(way->folder), way->facts, m_powers, m_user);
}

Result<NativePath> TrustedFileSystem::currentFolder() const
{
    return failure(ErrorKind::Unsupported, {});
}

} // namespace linkwright
