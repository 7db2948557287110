// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <memory>
#include <string>
#include <vector>

namespace linkwright::guard {

/// Goes to a folder by its path as the system would (path_resolution(7)), one component at a time, so that every border
/// of a mount is met before it is stepped over, and the file system says how.
class GuardedWalk
{
public:
    GuardedWalk(const FileSystem &files, const FileSystem &below);

    /// `path`: absolute.
    Result<std::unique_ptr<Folder>> open(const NativePath &path);
    /// Where every drive and share has a root of its own (Windows): the path that a link on the way went on with, as it
    /// led to another root that may hang, where the walk does not go. Empty: it met none.
    const NativePath &elsewhere() const { return m_elsewhere; }

private:
    /// One whose text is being walked, and what is left after it.
    struct Junction
    {
        NativePath place;
        std::string rest;
    };

    Result<void> startAtRoot();
    bool mayHangFrom(const NativePath &root) const;
    Result<std::unique_ptr<Folder>> walk();
    std::string nextComponent();
    bool isLast() const;
    Result<void> follow(const std::string &name, const LinkTarget &text, NodeType kind);
    Result<void> followJunction(const std::string &name, const LinkTarget &text);
    bool leftJunction();
    Result<void> goBy(const LinkTarget &way);
    void enter(NativePath path, NativePath named, std::unique_ptr<Folder> folder);
    Result<std::unique_ptr<Folder>> openLast(const std::string &name, Step step);
    NativePath pathOf(const std::string &name) const;

    const FileSystem &m_files; // goes over borders
    const FileSystem &m_below; // has the root
    std::shared_ptr<const MountTable> m_mounts;
    std::unique_ptr<Folder> m_here;
    NativePath m_path; // physical, of m_here
    NativePath m_named; // the same by the names that were walked: a junction is a folder of its own place
    std::string m_rest; // still to be walked
    std::vector<Junction> m_junctions; // each within the one before
    NativePath m_elsewhere;
    unsigned m_hops = 0;
};

} // namespace linkwright::guard
