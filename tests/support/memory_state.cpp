// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memory_state.h"

#include <cerrno>
#include <stdexcept>

namespace linkwright::test {

std::uint64_t MemoryDevice::takeNode()
{
    if (freeNodes.empty())
        return ++nodesEver;
    const std::uint64_t node = freeNodes.back();
    freeNodes.pop_back();
    return node;
}

MemoryNode::MemoryNode(std::shared_ptr<MemoryDevice> home, NodeType type, std::int64_t now)
    : device(std::move(home))
    , born(now)
{
    facts.identity = {device->number, device->takeNode(), type};
    facts.names = type == NodeType::Folder ? 2 : 0;
    facts.mode = 0755;
    facts.modified = now;
    facts.changed = now;
}

MemoryNode::~MemoryNode()
{
    device->freeNodes.push_back(facts.identity.node);
}

MemoryFileSystem::State::State()
{
    devices.push_back(std::make_shared<MemoryDevice>());
    devices.front()->number = 1;
    root = make(devices.front(), NodeType::Folder);
}

void MemoryFileSystem::State::letOthersAct(const MemoryFileSystem &files, std::size_t number)
{
    outside = true;
    for (const auto &[step, act] : acts) {
        if (step == number)
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): they have the disk, not our view of it
            act(const_cast<MemoryFileSystem &>(files));
    }
    outside = false;
}

std::optional<Error> MemoryFileSystem::State::faultAt(std::size_t number, When when)
{
    for (const Fault &fault : faults) {
        if (fault.step == number && fault.when == when) {
            ++fired;
            return fault.error;
        }
    }
    return std::nullopt;
}

Result<NodePtr> MemoryFileSystem::State::child(const NodePtr &folder, std::string_view name) const
{
    constexpr std::size_t longestName = 255;
    const NativePath where{std::string(name)};
    if (!folder->isFolder())
        return failure(ErrorKind::NotAFolder, where, ENOTDIR);
    if (folder->searchDenied)
        return failure(ErrorKind::Denied, where, EACCES);
    if (name.size() > longestName)
        return failure(ErrorKind::NameTooLong, where, ENAMETOOLONG);
    const auto found = folder->children.find(name);
    if (found == folder->children.end())
        return failure(ErrorKind::NotFound, where, ENOENT);
    return found->second->covering ? found->second->covering : found->second;
}

NodePtr MemoryFileSystem::State::above(const NodePtr &folder) const
{
    if (const NodePtr parent = folder->parent.lock())
        return parent;
    const NodePtr point = folder->device->mountedOn.lock();
    const NodePtr outer = point ? point->parent.lock() : nullptr;
    return outer ? outer : folder;
}

Result<std::string> MemoryFileSystem::State::pathOf(const NodePtr &folder) const
{
    std::string path;
    for (NodePtr node = folder; node != root;) {
        const NodePtr point = node->parent.expired() ? node->device->mountedOn.lock() : node;
        const NodePtr parent = point ? point->parent.lock() : nullptr;
        if (!parent)
            return failure(ErrorKind::NotFound, {path}, ENOENT);
        path.insert(0, "/" + point->name);
        node = parent;
    }
    return path.empty() ? "/" : path;
}

Result<NodePtr> MemoryFileSystem::State::resolve(const NativePath &path) const
{
    constexpr unsigned mostHops = 40;
    std::string rest = path.bytes;
    if (rest.empty())
        return failure(ErrorKind::NotFound, path, ENOENT);
    NodePtr here = rest.starts_with('/') ? root : find(currentFolder);
    for (unsigned hops = 0; !rest.empty();) {
        const std::size_t start = std::min(rest.find_first_not_of('/'), rest.size());
        const std::size_t end = std::min(rest.find('/', start), rest.size());
        const std::string name = rest.substr(start, end - start);
        rest.erase(0, end);
        if (!here->isFolder())
            return failure(ErrorKind::NotAFolder, path, ENOTDIR);
        if (name.empty() || name == ".")
            continue;
        if (name == "..") {
            here = above(here);
            continue;
        }
        const auto next = child(here, name);
        if (!next)
            return failureAt(path, next.error());
        if (!isLink((*next)->facts.identity.type)) {
            here = *next;
            continue;
        }
        if (++hops > mostHops)
            return failure(ErrorKind::Loop, path, ELOOP);
        rest.insert(0, (*next)->text);
        if (rest.starts_with('/'))
            here = root;
    }
    return here;
}

void MemoryFileSystem::State::insert(const NodePtr &folder, std::string_view name, const NodePtr &node)
{
    folder->children.insert_or_assign(std::string(name), node);
    folder->facts.modified = folder->facts.changed = ++now;
    node->facts.changed = now;
    if (node->isFolder()) {
        node->parent = folder;
        node->name = name;
    } else {
        ++node->facts.names;
    }
}

NodePtr MemoryFileSystem::State::detach(const NodePtr &folder, std::string_view name)
{
    const auto found = folder->children.find(name);
    const NodePtr node = found->second;
    folder->children.erase(found);
    folder->facts.modified = folder->facts.changed = ++now;
    node->facts.changed = now;
    if (node->isFolder())
        node->parent.reset();
    else
        --node->facts.names;
    return node;
}

NodePtr MemoryFileSystem::State::find(std::string_view path) const
{
    NodePtr here = root;
    for (const std::string_view name : components(path)) {
        const auto found = here->children.find(name);
        if (found == here->children.end())
            return nullptr;
        here = found->second->covering ? found->second->covering : found->second;
    }
    return here;
}

NodePtr MemoryFileSystem::State::folderFor(std::string_view path)
{
    NodePtr here = root;
    auto names = components(path);
    require(!names.empty(), "no name", path);
    names.pop_back();
    for (const std::string_view name : names) {
        if (!here->children.contains(name))
            insert(here, name, make(here->device, NodeType::Folder));
        here = here->children.find(name)->second;
        here = here->covering ? here->covering : here;
        require(here->isFolder(), "not a folder on the way", path);
    }
    return here;
}

void MemoryFileSystem::State::require(bool condition, std::string_view what, std::string_view path) const
{
    if (!condition)
        throw std::logic_error(std::string(what) + ": " + std::string(path));
}

} // namespace linkwright::test
