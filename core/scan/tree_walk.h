// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <list>
#include <memory>
#include <mutex>
#include <string>

namespace linkwright {

class WalkFolder;

/// The folders of one walk that are held open: the ones used last, up to a number. One that had to be closed is opened
/// again when a child needs it, each folder in the one above it, and must be the same still, so that nothing on the way
/// can be swapped for a link. Any thread may ask. Outlives the folders of the walk.
class OpenFolders
{
public:
    using Handle = std::shared_ptr<const Folder>;

    explicit OpenFolders(const FileSystem &files);

    /// The folder, opened again if need be.
    Result<Handle> get(const WalkFolder &folder);
    void keep(const WalkFolder &folder, Handle handle);
    void forget(const WalkFolder &folder);

private:
    Handle held(const WalkFolder &folder);
    Result<Handle> openedAgain(const WalkFolder &folder, const Handle &above) const;

    const FileSystem &m_files;
    std::size_t m_most;
    std::mutex m_mutex; // guards all that follows, and what WalkFolder says it guards
    std::list<const WalkFolder *> m_used; // the last one first
};

/// A folder of a walk. One still to be read knows its parent and its name there.
class WalkFolder
{
public:
    /// The start of a walk, open already.
    WalkFolder(OpenFolders &openFolders, const NodeFacts &known, NativePath typed, NativePath real);
    /// A child that was met and is not open yet.
    WalkFolder(std::shared_ptr<const WalkFolder> parent, std::string name);
    ~WalkFolder();
    WalkFolder(const WalkFolder &) = delete;
    WalkFolder &operator=(const WalkFolder &) = delete;

    /// Finds out its paths. They cost memory, so a folder that only waits has none, nor one that only waits for those
    /// in it; only a root keeps them.
    void setPaths();
    void forgetPaths();
    /// Opens it for reading, once it has its paths. CrossesMount when it is a mount point that may not be entered.
    Result<OpenFolders::Handle> open(Crossing crossing);
    /// Holds it open for the children that were met.
    void keep(OpenFolders::Handle handle) const { m_openFolders.keep(*this, std::move(handle)); }

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

    NodeFacts facts; // of a child: set by whoever opened it
    const Mount *mount = nullptr;

private:
    friend class OpenFolders;

    const WalkFolder &root() const;
    std::string namesBelowRoot(std::string_view name, char separator) const;
    NativePath typedPlace() const;
    NativePath realPlace() const;

    OpenFolders &m_openFolders;
    std::shared_ptr<const WalkFolder> m_parent;
    std::string m_name;
    unsigned m_depth = 0;
    std::shared_ptr<const NativePath> m_typed;
    NativePath m_real;
    std::shared_ptr<const NativePath> m_rootReal;

    // Guarded by m_openFolders.
    mutable OpenFolders::Handle m_handle;
    mutable std::list<const WalkFolder *>::iterator m_use; // valid while m_handle is set
};

} // namespace linkwright
