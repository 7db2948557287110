// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/memory_file_system.h"

#include <mutex>
#include <optional>

namespace linkwright::test {

struct Fault
{
    std::size_t step = 0;
    Error error;
    MemoryFileSystem::When when = MemoryFileSystem::When::Before;
};

struct MemoryFileSystem::State
{
    State();

    NodePtr root;
    std::vector<std::shared_ptr<MemoryDevice>> devices;
    std::string currentFolder = "/";
    KnownVolumes known;
    std::int64_t now = 1'000'000'000;

    std::recursive_mutex mutex; // scans read from several threads
    std::size_t steps = 0;
    std::size_t fired = 0;
    bool outside = false; // another process acts
    std::vector<Fault> faults;
    std::vector<std::pair<std::size_t, std::function<void(MemoryFileSystem &)>>> acts;
    std::vector<std::string> log;

    /// One step: counted, told of, and refused where a test wants that.
    template<typename Act>
    auto step(const MemoryFileSystem &files, std::string line, const Act &act) -> decltype(act())
    {
        const std::lock_guard lock(mutex);
        if (outside)
            return act();
        log.push_back(std::move(line));
        const std::size_t number = ++steps;
        letOthersAct(files, number);
        if (const auto error = faultAt(number, When::Before))
            return std::unexpected(*error);
        auto result = act();
        if (const auto error = faultAt(number, When::After))
            return std::unexpected(*error);
        return result;
    }

    void letOthersAct(const MemoryFileSystem &files, std::size_t number);
    std::optional<Error> faultAt(std::size_t number, When when);

    NodePtr make(const std::shared_ptr<MemoryDevice> &device, NodeType type)
    {
        return std::make_shared<MemoryNode>(device, type, ++now);
    }

    /// What a name of a folder stands for; a mount point is what is mounted there.
    Result<NodePtr> child(const NodePtr &folder, std::string_view name) const;
    /// The folder above; the root's is itself, that of a mounted root lies outside.
    NodePtr above(const NodePtr &folder) const;
    /// NotFound for a folder that was removed.
    Result<std::string> pathOf(const NodePtr &folder) const;
    /// Follows links as the system does.
    Result<NodePtr> resolve(const NativePath &path) const;

    void insert(const NodePtr &folder, std::string_view name, const NodePtr &node);
    /// Takes a name away; the node dies with its last one.
    NodePtr detach(const NodePtr &folder, std::string_view name);

    // For the world outside.
    NodePtr find(std::string_view path) const;
    NodePtr folderFor(std::string_view path);
    void require(bool condition, std::string_view what, std::string_view path) const;
};

} // namespace linkwright::test
