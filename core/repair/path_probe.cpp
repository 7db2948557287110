// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/path_probe.h"

#include <algorithm>

namespace linkwright {

namespace {

/// A child folder, on another mount only where that cannot hang.
Result<std::unique_ptr<Folder>> openChild(const Folder &folder, std::string_view name, const NativePath &path,
                                          const MountTable *mounts)
{
    if (mounts && mounts->isAutomount(path))
        return failure(ErrorKind::CrossesMount, path);
    auto child = folder.openChild(name, Crossing::Refuse);
    if (child || child.error().kind != ErrorKind::CrossesMount || !mounts)
        return child;
    const Mount *mount = mounts->mountOf(path);
    const bool mayEnter = mount != nullptr && mount->point == path && !mayHang(mount->kind);
    return mayEnter ? folder.openChild(name, Crossing::Allow) : std::move(child);
}

} // namespace

PathProbe::PathProbe(const FileSystem &files, const NativePath &base)
    : m_basePath(base)
    , m_mounts(files.mounts())
{
    if (auto folder = files.openFolder(base))
        m_base = std::move(*folder);
}

const Folder *PathProbe::folderAt(std::span<const std::string_view> names)
{
    if (!m_base || isKnownMissing(names))
        return nullptr;
    m_levels.resize(levelsShared(names));
    while (m_levels.size() < names.size()) {
        if (!goDown(names[m_levels.size()])) {
            m_missing.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(m_levels.size() + 1));
            return nullptr;
        }
    }
    return m_levels.empty() ? m_base.get() : m_levels.back().folder.get();
}

std::size_t PathProbe::levelsShared(std::span<const std::string_view> names) const
{
    std::size_t shared = 0;
    while (shared < m_levels.size() && shared < names.size() && m_levels[shared].name == names[shared])
        ++shared;
    while (shared > 0 && !m_levels[shared - 1].folder)
        --shared;
    return shared;
}

bool PathProbe::isKnownMissing(std::span<const std::string_view> names) const
{
    return !m_missing.empty() && names.size() >= m_missing.size()
           && std::ranges::equal(m_missing, names.first(m_missing.size()));
}

bool PathProbe::goDown(std::string_view name)
{
    const Folder &above = m_levels.empty() ? *m_base : *m_levels.back().folder;
    NativePath path = (m_levels.empty() ? m_basePath : m_levels.back().path) / name;
    auto child = openChild(above, name, path, m_mounts.get());
    if (!child)
        return false;
    if (m_levels.size() >= mostOpen)
        m_levels.back().folder.reset();
    m_levels.push_back({std::string(name), std::move(path), std::move(*child)});
    return true;
}

} // namespace linkwright
