// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/disk_tree.h"
#include "support/memory_file_system.h"

#include <memory>

namespace linkwright::test {

/// A drawn tree somewhere: the same story can be told in memory and on the real disk.
class World
{
public:
    virtual ~World() = default;
    virtual FileSystem &files() = 0;
    /// A path of the drawn tree as a path of files().
    virtual NativePath at(std::string_view treePath) const = 0;
    virtual std::string dump() const = 0;
};

class MemoryWorld final : public World
{
public:
    explicit MemoryWorld(std::string_view tree)
        : m_files(tree)
    {
    }

    MemoryFileSystem &files() override { return m_files; }
    const MemoryFileSystem &files() const { return m_files; }
    NativePath at(std::string_view treePath) const override { return {std::string(treePath)}; }
    std::string dump() const override { return m_files.dump(); }

private:
    MemoryFileSystem m_files;
};

class DiskWorld final : public World
{
public:
    explicit DiskWorld(std::string_view tree) { drawOnDisk(m_folder.path(), tree); }

    FileSystem &files() override { return nativeFileSystem(); }
    NativePath at(std::string_view treePath) const override { return m_folder.at(treePath); }
    std::string dump() const override { return dumpDisk(m_folder.path()); }

private:
    TemporaryFolder m_folder;
};

enum class Ground : std::uint8_t { Memory, Disk };

inline std::unique_ptr<World> makeWorld(Ground ground, std::string_view tree)
{
    if (ground == Ground::Memory)
        return std::make_unique<MemoryWorld>(tree);
    return std::make_unique<DiskWorld>(tree);
}

} // namespace linkwright::test
