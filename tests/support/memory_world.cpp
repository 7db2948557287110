// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memory_state.h"

/// The world outside of the code under test: what a test draws, looks at, and does as "another process".
namespace linkwright::test {

void MemoryFileSystem::draw(std::string_view tree)
{
    for (const TreeItem &item : parseTree(tree)) {
        switch (item.kind) {
        case TreeItem::Kind::Folder: addFolder(item.path); break;
        case TreeItem::Kind::File: addFile(item.path, item.text); break;
        case TreeItem::Kind::Link: addLink(item.path, item.text); break;
        case TreeItem::Kind::HardLink: addHardLink(item.path, item.text); break;
        case TreeItem::Kind::Other: addOther(item.path); break;
        }
    }
}

namespace {

TreeItem::Kind kindOf(NodeType type)
{
    switch (type) {
    case NodeType::File: return TreeItem::Kind::File;
    case NodeType::Folder: return TreeItem::Kind::Folder;
    case NodeType::SymbolicLink: return TreeItem::Kind::Link;
    default: return TreeItem::Kind::Other;
    }
}

void gather(const NodePtr &folder, const std::string &path, std::vector<TreeItem> &items)
{
    for (const auto &[name, entry] : folder->children) {
        const NodePtr node = entry->covering ? entry->covering : entry;
        const Identity &identity = node->facts.identity;
        const std::string place = path + "/" + name;
        items.push_back({kindOf(identity.type), place, node->text, {identity.device, identity.node}});
        if (node->isFolder())
            gather(node, place, items);
    }
}

} // namespace

std::string MemoryFileSystem::dump() const
{
    std::vector<TreeItem> items;
    gather(m_state->root, "", items);
    return formatTree(std::move(items));
}

void MemoryFileSystem::addFolder(std::string_view path)
{
    const NodePtr there = m_state->find(path);
    m_state->require(!there || there->isFolder(), "not a folder", path);
    if (!there)
        m_state->insert(m_state->folderFor(path), components(path).back(),
                        m_state->make(m_state->folderFor(path)->device, NodeType::Folder));
}

void MemoryFileSystem::addFile(std::string_view path, std::string_view contents)
{
    add(path, NodeType::File, contents);
}

void MemoryFileSystem::edit(std::string_view path, std::string_view contents)
{
    const NodePtr node = m_state->find(path);
    m_state->require(node && node->facts.identity.type == NodeType::File, "no file", path);
    node->text = contents;
    node->facts.size = contents.size();
    node->facts.modified = node->facts.changed = ++m_state->now;
}

void MemoryFileSystem::addLink(std::string_view path, std::string_view target)
{
    add(path, NodeType::SymbolicLink, target);
}

void MemoryFileSystem::addOther(std::string_view path)
{
    add(path, NodeType::Other, {});
}

void MemoryFileSystem::add(std::string_view path, NodeType type, std::string_view text)
{
    const NodePtr folder = m_state->folderFor(path);
    const std::string_view name = components(path).back();
    m_state->require(!folder->children.contains(name), "something is already at", path);
    const NodePtr node = m_state->make(folder->device, type);
    node->text = text;
    node->facts.size = text.size();
    m_state->insert(folder, name, node);
}

void MemoryFileSystem::addHardLink(std::string_view path, std::string_view existing)
{
    const NodePtr node = m_state->find(existing);
    const NodePtr folder = m_state->folderFor(path);
    const std::string_view name = components(path).back();
    m_state->require(node && !node->isFolder() && node->device == folder->device, "no hard link to", existing);
    m_state->require(!folder->children.contains(name), "something is already at", path);
    m_state->insert(folder, name, node);
}

bool MemoryFileSystem::exists(std::string_view path) const
{
    return m_state->find(path) != nullptr;
}

std::vector<std::string> MemoryFileSystem::namesIn(std::string_view folder) const
{
    std::vector<std::string> names;
    if (const NodePtr node = m_state->find(folder)) {
        for (const auto &[name, child] : node->children)
            names.push_back(name);
    }
    return names;
}

void MemoryFileSystem::give(std::string_view path, std::uint32_t owner, std::uint32_t mode)
{
    const NodePtr node = m_state->find(path);
    m_state->require(node != nullptr, "not there", path);
    node->facts.owner = owner;
    node->facts.mode = mode;
}

void MemoryFileSystem::hang(std::string_view path, const Attribute &attribute)
{
    const NodePtr node = m_state->find(path);
    m_state->require(node != nullptr, "not there", path);
    node->attributes.push_back(attribute);
}

std::vector<Attribute> MemoryFileSystem::attributesOf(std::string_view path) const
{
    const NodePtr node = m_state->find(path);
    m_state->require(node != nullptr, "not there", path);
    return node->attributes;
}

NodeFacts MemoryFileSystem::factsOf(std::string_view path) const
{
    const NodePtr node = m_state->find(path);
    m_state->require(node != nullptr, "not there", path);
    return node->facts;
}

std::string MemoryFileSystem::textOf(std::string_view path) const
{
    const NodePtr node = m_state->find(path);
    m_state->require(node != nullptr, "not there", path);
    return node->text;
}

void MemoryFileSystem::remove(std::string_view path)
{
    m_state->require(exists(path), "not there", path);
    m_state->detach(m_state->folderFor(path), components(path).back());
}

void MemoryFileSystem::rename(std::string_view from, std::string_view to)
{
    m_state->require(exists(from), "not there", from);
    if (m_state->find(from) == m_state->find(to))
        return; // two names of one object: rename(2) does nothing
    if (exists(to))
        remove(to);
    const NodePtr node = m_state->detach(m_state->folderFor(from), components(from).back());
    m_state->insert(m_state->folderFor(to), components(to).back(), node);
}

void MemoryFileSystem::exchange(std::string_view one, std::string_view other)
{
    m_state->require(exists(one), "not there", one);
    m_state->require(exists(other), "not there", other);
    const NodePtr oneFolder = m_state->folderFor(one);
    const NodePtr otherFolder = m_state->folderFor(other);
    const NodePtr first = m_state->detach(oneFolder, components(one).back());
    const NodePtr second = m_state->detach(otherFolder, components(other).back());
    m_state->insert(oneFolder, components(one).back(), second);
    m_state->insert(otherFolder, components(other).back(), first);
}

void MemoryFileSystem::mount(std::string_view path, MountKind kind, std::string fileSystem)
{
    addFolder(path);
    const NodePtr point = m_state->find(path);
    auto device = std::make_shared<MemoryDevice>();
    device->number = m_state->devices.size() + 1;
    device->kind = kind;
    device->fileSystem = std::move(fileSystem);
    device->mountedOn = point;
    m_state->devices.push_back(device);
    point->covering = m_state->make(device, NodeType::Folder);
}

DeviceSwitches &MemoryFileSystem::switchesAt(std::string_view path)
{
    const NodePtr node = m_state->find(path);
    m_state->require(node != nullptr, "not there", path);
    return node->device->switches;
}

void MemoryFileSystem::denySearch(std::string_view folder, bool denied)
{
    m_state->require(exists(folder), "not there", folder);
    m_state->find(folder)->searchDenied = denied;
}

void MemoryFileSystem::denyReading(std::string_view folder, bool denied)
{
    m_state->require(exists(folder), "not there", folder);
    m_state->find(folder)->readDenied = denied;
}

void MemoryFileSystem::denyWriting(std::string_view folder, bool denied)
{
    m_state->require(exists(folder), "not there", folder);
    m_state->find(folder)->writeDenied = denied;
}

void MemoryFileSystem::setCurrentFolder(std::string path)
{
    m_state->require(exists(path), "not there", path);
    m_state->currentFolder = std::move(path);
}

void MemoryFileSystem::setAway(std::vector<NativePath> absent, std::vector<NativePath> removableRoots)
{
    KnownVolumes known{.places = std::move(absent), .folders = {}, .seenBefore = nullptr};
    for (NativePath &root : removableRoots)
        known.folders.push_back({std::move(root), VolumeFolder::Names::Any, {}});
    setKnown(std::move(known));
}

void MemoryFileSystem::setKnown(KnownVolumes known)
{
    m_state->known = std::move(known);
}

} // namespace linkwright::test
