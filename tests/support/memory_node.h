// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/mounts.h"
#include "platform/node.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace linkwright::test {

struct MemoryNode;
using NodePtr = std::shared_ptr<MemoryNode>;

/// What a file system of the memory can and cannot do.
struct DeviceSwitches
{
    bool readOnly = false;
    bool full = false; // no new nodes
    bool exchanges = true;
    bool movesExclusively = true;
    bool movesIntoOwn = true;
    bool hardLinks = true;
    bool syncs = true;
    bool givesLikeness = true; // owners, permissions and times of files and folders
    bool onlyTakesNames = false; // names come and never go (chattr +a)
    bool readsLinks = true; // else EIO, as from a bad block
    bool tellsTypes = true; // in listings; else DT_UNKNOWN
    std::size_t longestTarget = 4095; // xfs: 1023
};

struct MemoryDevice
{
    std::uint64_t number = 0;
    DeviceSwitches switches;
    MountKind kind = MountKind::Local;
    std::string fileSystem = "memory";
    std::weak_ptr<MemoryNode> mountedOn; // none for the root of all
    std::uint64_t nodesEver = 1;
    std::vector<std::uint64_t> freeNodes; // numbers are used again, the latest first, as ext4 does

    std::uint64_t takeNode();
};

/// A file, folder, link or other object. Numbers of dead nodes are given to new ones.
struct MemoryNode
{
    MemoryNode(std::shared_ptr<MemoryDevice> home, NodeType type, std::int64_t now);
    MemoryNode(const MemoryNode &) = delete;
    MemoryNode &operator=(const MemoryNode &) = delete;
    ~MemoryNode();

    std::shared_ptr<MemoryDevice> device;
    NodeFacts facts;
    std::int64_t born;
    std::string text; // a file's contents, a link's target
    std::vector<Attribute> attributes;
    bool searchDenied = false;
    bool readDenied = false;
    bool writeDenied = false;

    // Folders only.
    std::map<std::string, NodePtr, std::less<>> children;
    std::weak_ptr<MemoryNode> parent; // none: a device's root, or removed
    std::string name; // in `parent`
    NodePtr covering; // the root of what is mounted here

    bool isFolder() const { return facts.identity.type == NodeType::Folder; }
};

} // namespace linkwright::test
