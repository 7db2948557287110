// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "support/memory_node.h"
#include "support/tree_text.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace linkwright::test {

/// A whole file system in memory, with every promise of platform/file_system.h, which can be told to fail at any step
/// and lets "another process" act between any two steps.
///
/// A step is what would be one system call: one call of a virtual method that answers with a Result. Where POSIX looks
/// and then acts (move and unlink with an expected identity) this one does both in one step.
class MemoryFileSystem final : public FileSystem
{
public:
    struct State; // for its own folders

    /// `tree`: as text, see tree_text.h.
    explicit MemoryFileSystem(std::string_view tree = {});
    ~MemoryFileSystem() override;

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    Result<NativePath> currentFolder() const override;

    // Steps.

    enum class When : std::uint8_t { Before, After }; // the step's effect

    /// Step `n` (from 1) answers with an error. Before: nothing happens; After: it happens all the same.
    void failAtStep(std::size_t n, ErrorKind kind, int osCode, When when);
    /// Right before step `n` somebody else acts, through the methods below.
    void beforeStep(std::size_t n, std::function<void(MemoryFileSystem &)> act);
    std::size_t stepsTaken() const;
    std::size_t faultsFired() const;
    /// "exchange .lw-abc today": one line a step.
    const std::vector<std::string> &log() const;
    /// Counts from 1 again, and forgets faults, acts and the log.
    void resetSteps();

    // The world outside: not counted and never refused. Paths are absolute and go through no links. Folders on the way
    // are made. std::logic_error where a test asks for what cannot be.

    void draw(std::string_view tree);
    std::string dump() const;
    void addFolder(std::string_view path);
    void addFile(std::string_view path, std::string_view contents);
    /// Other contents for a file that is there, in place.
    void edit(std::string_view path, std::string_view contents);
    void addLink(std::string_view path, std::string_view target);
    void addHardLink(std::string_view path, std::string_view existing);
    void addOther(std::string_view path);
    bool exists(std::string_view path) const;
    /// The names below a folder that exist now; nothing when it does not.
    std::vector<std::string> namesIn(std::string_view folder) const;
    NodeFacts factsOf(std::string_view path) const;
    /// Contents of a file, text of a link.
    std::string textOf(std::string_view path) const;
    /// Removes a name, a folder with all that is in it.
    void remove(std::string_view path);
    /// rename(2): what is at `to` goes.
    void rename(std::string_view from, std::string_view to);
    void exchange(std::string_view one, std::string_view other);

    // What places are like.

    /// Mounts a new file system of a kind at a place; what was there is hidden.
    void mount(std::string_view path, MountKind kind, std::string fileSystem = "memory");
    DeviceSwitches &switchesAt(std::string_view path);
    void denySearch(std::string_view folder, bool denied = true);
    void denyReading(std::string_view folder, bool denied = true);
    void denyWriting(std::string_view folder, bool denied = true);
    void setCurrentFolder(std::string path);
    /// Whose it is; `mode` as NodeFacts has it.
    void give(std::string_view path, std::uint32_t owner, std::uint32_t mode = 0755);
    void hang(std::string_view path, const Attribute &attribute);
    std::vector<Attribute> attributesOf(std::string_view path) const;
    /// For the mount table: places of volumes that are away, and folders whose missing children are such.
    void setAway(std::vector<NativePath> absent, std::vector<NativePath> removableRoots = {});
    /// The same, with all that may be known.
    void setKnown(KnownVolumes known);

private:
    void add(std::string_view path, NodeType type, std::string_view text);

    std::unique_ptr<State> m_state; // reading counts steps too
};

} // namespace linkwright::test
