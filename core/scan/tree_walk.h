// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <memory>
#include <string>

namespace linkwright {

/// A folder of a walk. One still to be read knows its parent and its name there. A parent stays open as long as
/// children wait for it, unless the walk holds many open: then they open it again, each folder in the one above it,
/// so that nothing on the way can be swapped for a link.
class WalkFolder
{
public:
    /// The start of a walk, open already.
    WalkFolder(std::unique_ptr<Folder> folder, NativePath typed, NativePath real);
    /// A child that was met and is not open yet.
    WalkFolder(std::shared_ptr<const WalkFolder> parent, std::string name);
    ~WalkFolder();
    WalkFolder(const WalkFolder &) = delete;
    WalkFolder &operator=(const WalkFolder &) = delete;

    /// Opens a child. CrossesMount when it is a mount point that may not be entered. Sets the paths.
    Result<void> open(Crossing crossing);
    /// Closes it when many are open. Before children are handed to other threads, never after.
    void relax();

    /// Only while open.
    const Folder &folder() const { return *m_folder; }
    /// As typed + the path below, as find(1) prints it.
    const std::shared_ptr<const NativePath> &typedPath() const { return m_typed; }
    const NativePath &realPath() const { return m_real; }
    const NativePath &rootRealPath() const { return *m_rootReal; }
    /// 0 for the root.
    unsigned depth() const { return m_depth; }
    /// Path of the entry `name` of this folder below the root.
    std::string pathBelowRoot(std::string_view name) const;
    /// Is an ancestor this very folder? (A bind mount can make a tree its own branch.)
    bool isItsOwnAncestor() const;

    NodeFacts facts; // set by whoever opened it
    const Mount *mount = nullptr;

private:
    Result<std::unique_ptr<Folder>> openedAgain() const;
    void keep(std::unique_ptr<Folder> folder);

    std::shared_ptr<const WalkFolder> m_parent;
    std::string m_name;
    unsigned m_depth = 0;
    std::shared_ptr<const NativePath> m_typed;
    NativePath m_real;
    std::shared_ptr<const NativePath> m_rootReal;
    std::unique_ptr<Folder> m_folder;
};

} // namespace linkwright
