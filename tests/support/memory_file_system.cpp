// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memory_file_system.h"

#include "platform/known_volumes.h"
#include "support/memory_folder.h"
#include "support/memory_state.h"

#include <cerrno>

namespace linkwright::test {

MemoryFileSystem::MemoryFileSystem(std::string_view tree)
    : m_state(std::make_unique<State>())
{
    draw(tree);
}

MemoryFileSystem::~MemoryFileSystem() = default;

Result<std::unique_ptr<Folder>> MemoryFileSystem::openFolder(const NativePath &path) const
{
    return m_state->step(*this, "openFolder " + path.bytes, [&]() -> Result<std::unique_ptr<Folder>> {
        const auto node = m_state->resolve(path);
        if (!node)
            return std::unexpected(node.error());
        if (!(*node)->isFolder())
            return failure(ErrorKind::NotAFolder, path, ENOTDIR);
        return std::make_unique<MemoryFolder>(*this, *m_state, *node);
    });
}

std::shared_ptr<const MountTable> MemoryFileSystem::mounts() const
{
    const std::lock_guard lock(m_state->mutex);
    std::vector<Mount> mounts;
    for (const auto &device : m_state->devices) {
        const NodePtr point = device->mountedOn.lock();
        const auto path = point ? m_state->pathOf(point) : Result<std::string>("/");
        if (path)
            mounts.push_back({{*path}, device->fileSystem, "memory", device->kind, true, device->number});
    }
    const auto linkAt = [this](const NativePath &path) {
        const NodePtr node = m_state->find(path.bytes);
        const bool isThere = node && isLink(node->facts.identity.type);
        return isThere ? std::optional(node->text) : std::nullopt;
    };
    return std::make_shared<const MountTable>(std::move(mounts), physically(m_state->known, linkAt));
}

Result<NativePath> MemoryFileSystem::currentFolder() const
{
    return m_state->step(*this, "currentFolder",
                         [&]() -> Result<NativePath> { return NativePath{m_state->currentFolder}; });
}

void MemoryFileSystem::failAtStep(std::size_t n, ErrorKind kind, int osCode, When when)
{
    m_state->faults.push_back({n, {kind, {}, osCode}, when});
}

void MemoryFileSystem::beforeStep(std::size_t n, std::function<void(MemoryFileSystem &)> act)
{
    m_state->acts.emplace_back(n, std::move(act));
}

std::size_t MemoryFileSystem::stepsTaken() const
{
    return m_state->steps;
}

std::size_t MemoryFileSystem::faultsFired() const
{
    return m_state->fired;
}

const std::vector<std::string> &MemoryFileSystem::log() const
{
    return m_state->log;
}

void MemoryFileSystem::resetSteps()
{
    m_state->steps = m_state->fired = 0;
    m_state->outside = false; // an act may have thrown
    m_state->faults.clear();
    m_state->acts.clear();
    m_state->log.clear();
}

} // namespace linkwright::test
