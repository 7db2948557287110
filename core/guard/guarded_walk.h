// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <memory>
#include <string>

namespace linkwright::guard {

/// Opens a folder by its path as the system would (path_resolution(7)), one component at a time, so that every border
/// of a mount is met before it is stepped over, and the file system says how.
class GuardedWalk
{
public:
    GuardedWalk(const FileSystem &files, const FileSystem &below);

    /// `path`: absolute.
    Result<std::unique_ptr<Folder>> open(const NativePath &path);

private:
    Result<void> startAtRoot();
    Result<std::unique_ptr<Folder>> walk();
    std::string nextComponent();
    bool isLast() const;
    Result<void> follow(const std::string &name, const LinkTarget &text);
    Result<std::unique_ptr<Folder>> openLast(const std::string &name, Step step);
    NativePath pathOf(const std::string &name) const;

    const FileSystem &m_files; // goes over borders
    const FileSystem &m_below; // has the root
    std::shared_ptr<const MountTable> m_mounts;
    std::unique_ptr<Folder> m_here;
    NativePath m_path; // physical, of m_here
    std::string m_rest; // still to be walked
    unsigned m_hops = 0;
};

} // namespace linkwright::guard
