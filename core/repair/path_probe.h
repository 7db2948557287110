// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// Looks below one folder, nothing followed; no mount that may hang is entered on the way down. Paths that are asked
/// for in order share the folders on their way.
class PathProbe
{
public:
    /// `base`: physical, and known to answer. When it cannot be opened, nothing is below it.
    PathProbe(const FileSystem &files, const NativePath &base);

    /// The folder at some names below the base; null: there is none. Valid until the next call.
    const Folder *folderAt(std::span<const std::string_view> names);

private:
    struct Level
    {
        std::string name;
        NativePath path;
        std::unique_ptr<Folder> folder; // null: closed again, too many are open
    };

    std::size_t levelsShared(std::span<const std::string_view> names) const;
    bool isKnownMissing(std::span<const std::string_view> names) const;
    bool goDown(std::string_view name);

    static constexpr std::size_t mostOpen = 32;

    NativePath m_basePath;
    std::shared_ptr<const MountTable> m_mounts;
    std::unique_ptr<Folder> m_base;
    std::vector<Level> m_levels;
    std::vector<std::string> m_missing; // where the last way ended early; empty: it did not
};

} // namespace linkwright
