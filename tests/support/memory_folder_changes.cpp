// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memory_folder.h"
#include "support/memory_folder_steps.h"

#include <cerrno>

/// Changing; looking is in memory_folder.cpp.
namespace linkwright::test {

namespace {

std::string words(std::string_view one, std::string_view other)
{
    return std::string(one) + " " + std::string(other);
}

/// As a folder that a worker holds is.
bool isOfOthers(const Folder &folder)
{
    return dynamic_cast<const MemoryFolder *>(&folder) == nullptr;
}

bool isBelow(const NodePtr &node, const NodePtr &folder)
{
    for (NodePtr here = node; here; here = here->parent.lock()) {
        if (here == folder)
            return true;
    }
    return false;
}

} // namespace

Result<void> MemoryFolder::mayChange(std::string_view name) const
{
    const NativePath where{std::string(name)};
    if (m_node->device->switches.readOnly)
        return failure(ErrorKind::ReadOnly, where, EROFS);
    if (m_node->writeDenied)
        return failure(ErrorKind::Denied, where, EACCES);
    return {};
}

Result<void> MemoryFolder::mayName(std::string_view name) const
{
    const auto there = child(name);
    if (there)
        return failure(ErrorKind::AlreadyExists, {std::string(name)}, EEXIST);
    if (there.error().kind != ErrorKind::NotFound)
        return std::unexpected(there.error());
    if (m_node != m_state.root && m_node->parent.expired() && m_node->device->mountedOn.expired())
        return failure(ErrorKind::NotFound, {std::string(name)}, ENOENT); // this folder was removed
    return mayChange(name);
}

const NodePtr &MemoryFolder::nodeOf(const Folder &folder) const
{
    return dynamic_cast<const MemoryFolder &>(folder).m_node;
}

Result<void> MemoryFolder::makeNode(std::string_view name, NodeType type, const std::string &text)
{
    if (auto may = mayName(name); !may)
        return may;
    if (m_node->device->switches.full)
        return failure(ErrorKind::NoSpace, {std::string(name)}, ENOSPC);
    const NodePtr node = m_state.make(m_node->device, type);
    node->text = text;
    node->facts.size = text.size();
    m_state.insert(m_node, name, node);
    return {};
}

Result<void> MemoryFolder::makeLink(std::string_view name, const LinkTarget &target, NodeType)
{
    return counted("makeLink", words(name, target.raw), [&]() -> Result<void> {
        if (target.raw.empty())
            return failure(ErrorKind::InvalidTarget, {std::string(name)}, ENOENT);
        if (target.raw.size() > m_node->device->switches.longestTarget)
            return failure(ErrorKind::NameTooLong, {std::string(name)}, ENAMETOOLONG);
        return makeNode(name, NodeType::SymbolicLink, target.raw);
    });
}

Result<void> MemoryFolder::makeHardLink(std::string_view name, const Folder &other, std::string_view existing)
{
    return counted("makeHardLink", words(name, existing), [&]() -> Result<void> {
        if (isOfOthers(other))
            return failure(ErrorKind::CrossesDevice, {std::string(name)}, EXDEV);
        const auto node = m_state.child(nodeOf(other), existing);
        if (!node)
            return std::unexpected(node.error());
        if (auto may = mayName(name); !may)
            return may;
        if ((*node)->device != m_node->device)
            return failure(ErrorKind::CrossesDevice, {std::string(name)}, EXDEV);
        if ((*node)->isFolder())
            return failure(ErrorKind::IsAFolder, {std::string(existing)}, EPERM);
        if (!m_node->device->switches.hardLinks)
            return failure(ErrorKind::Denied, {std::string(name)}, EPERM);
        m_state.insert(m_node, name, *node);
        return {};
    });
}

Result<void> MemoryFolder::makeFolder(std::string_view name)
{
    return counted("makeFolder", name, [&] { return makeNode(name, NodeType::Folder, {}); });
}

Result<void> MemoryFolder::removeFolder(std::string_view name)
{
    return counted("removeFolder", name, [&]() -> Result<void> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if (!(*node)->isFolder())
            return failure(ErrorKind::NotAFolder, {std::string(name)}, ENOTDIR);
        if (auto may = mayChange(name); !may)
            return may;
        if (!(*node)->children.empty())
            return failure(ErrorKind::AlreadyExists, {std::string(name)}, ENOTEMPTY);
        m_state.detach(m_node, name);
        return {};
    });
}

Result<void> MemoryFolder::exchange(std::string_view one, std::string_view other)
{
    return counted("exchange", words(one, other), [&]() -> Result<void> {
        for (const std::string_view name : {one, other}) {
            if (const auto node = child(name); !node)
                return std::unexpected(node.error());
        }
        if (auto may = mayChange(one); !may)
            return may;
        if (!m_node->device->switches.exchanges)
            return failure(ErrorKind::Unsupported, {std::string(one)}, EINVAL);
        const NodePtr first = m_state.detach(m_node, one);
        const NodePtr second = m_state.detach(m_node, other);
        m_state.insert(m_node, one, second);
        m_state.insert(m_node, other, first);
        return {};
    });
}

Result<void> MemoryFolder::moveNode(std::string_view name, const NodePtr &to, std::string_view newName)
{
    const auto node = child(name);
    if (to->device != m_node->device)
        return failure(ErrorKind::CrossesDevice, {std::string(newName)}, EXDEV);
    if (isBelow(to, *node))
        return failure(ErrorKind::Unsupported, {std::string(newName)}, EINVAL); // as Linux says it
    if (auto may = mayChange(name); !may)
        return may;
    const NodePtr moved = m_state.detach(m_node, name);
    m_state.insert(to, newName, moved);
    return {};
}

Result<void> MemoryFolder::move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName)
{
    return counted("move", words(name, newName), [&]() -> Result<void> {
        if (isOfOthers(to))
            return failure(ErrorKind::CrossesDevice, {std::string(newName)}, EXDEV);
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if ((*node)->facts.identity != expected)
            return failure(ErrorKind::Changed, {std::string(name)});
        const NodePtr &target = nodeOf(to);
        if (auto may = MemoryFolder(m_files, m_state, target).mayName(newName); !may)
            return may;
        if (!m_node->device->switches.movesExclusively)
            return failure(ErrorKind::Unsupported, {std::string(name)}, EINVAL);
        return moveNode(name, target, newName);
    });
}

Result<void> MemoryFolder::moveIntoOwn(std::string_view name, Folder &own, std::string_view newName)
{
    return counted("moveIntoOwn", words(name, newName), [&]() -> Result<void> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if (!m_node->device->switches.movesIntoOwn)
            return failure(ErrorKind::Unsupported, {std::string(name)});
        const NodePtr &target = nodeOf(own);
        if (target->children.contains(newName)) {
            const NodePtr hit = m_state.child(target, newName).value();
            if (hit == *node)
                return {};
            if (hit->isFolder())
                return failure(ErrorKind::IsAFolder, {std::string(newName)}, EISDIR);
            m_state.detach(target, newName); // rename(2) overwrites; the promise is that this never comes to pass
        }
        return moveNode(name, target, newName);
    });
}

Result<void> MemoryFolder::unlink(std::string_view name, const Identity &expected)
{
    return counted("unlink", name, [&]() -> Result<void> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if ((*node)->facts.identity != expected)
            return failure(ErrorKind::Changed, {std::string(name)});
        if ((*node)->isFolder())
            return failure(ErrorKind::IsAFolder, {std::string(name)}, EISDIR);
        if (auto may = mayChange(name); !may)
            return may;
        m_state.detach(m_node, name);
        return {};
    });
}

Result<void> MemoryFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    return counted("setMarks", name, [&]() -> Result<void> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if (SeenLink::from((*node)->facts) != seen)
            return failure(ErrorKind::Changed, {std::string(name)});
        if ((*node)->device->switches.readOnly)
            return failure(ErrorKind::ReadOnly, {std::string(name)}, EROFS);
        (*node)->facts.modified = wanted.modified;
        if (wanted.owner != seen.marks.owner && seen.marks.owner != 0) // the user is root
            return failure(ErrorKind::Denied, {std::string(name)}, EPERM);
        (*node)->facts.owner = wanted.owner;
        (*node)->facts.group = wanted.group;
        return {};
    });
}

Result<std::vector<Attribute>> MemoryFolder::attributes(std::string_view name) const
{
    return counted("attributes", name, [&]() -> Result<std::vector<Attribute>> {
        const auto node = child(name);
        return node ? Result<std::vector<Attribute>>((*node)->attributes) : std::unexpected(node.error());
    });
}

Result<void> MemoryFolder::setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                                       const std::vector<Attribute> &attributes)
{
    return counted("setLikeness", name, [&]() -> Result<void> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if ((*node)->facts.identity != seen)
            return failure(ErrorKind::Changed, {std::string(name)});
        if (!(*node)->device->switches.givesLikeness)
            return failure(ErrorKind::Unsupported, {std::string(name)});
        NodeFacts &facts = (*node)->facts;
        const bool may = facts.owner == like.owner || facts.owner == 0; // the user is root
        if (may) {
            facts.owner = like.owner;
            facts.group = like.group;
        }
        facts.mode = like.mode;
        facts.modified = like.modified;
        facts.changed = ++m_state.now;
        (*node)->attributes = attributes;
        return may ? Result<void>{} : failure(ErrorKind::MarksLost, {std::string(name)});
    });
}

Result<Identity> MemoryFolder::makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                                        const Identity &expected, const CopyWatch &watch)
{
    if (isOfOthers(other))
        return other.copyInto(*this, name, existing, expected, watch);
    return counted("makeCopy", words(name, existing), [&]() -> Result<Identity> {
        const auto node = m_state.child(nodeOf(other), existing);
        if (!node)
            return std::unexpected(node.error());
        if ((*node)->facts.identity != expected)
            return failure(ErrorKind::Changed, {std::string(existing)});
        if (watch.progress)
            watch.progress((*node)->text.size() / 2, (*node)->text.size());
        if (watch.stop.stop_requested())
            return failure(ErrorKind::Cancelled, {std::string(name)});
        if ((*node)->facts.identity.type != NodeType::File)
            return failure(ErrorKind::Unsupported, {std::string(existing)});
        if (const auto made = makeNode(name, NodeType::File, (*node)->text); !made)
            return std::unexpected(made.error());
        const NodePtr copy = m_state.child(m_node, name).value();
        copy->facts.modified = (*node)->facts.modified;
        copy->facts.mode = (*node)->facts.mode;
        return copy->facts.identity;
    });
}

Result<bool> MemoryFolder::holdsSame(std::string_view name, const Folder &other, std::string_view existing,
                                     Extent extent, const StopToken &stop) const
{
    if (isOfOthers(other))
        return other.isSameIn(*this, name, existing, extent, stop);
    return counted("holdsSame", words(name, existing), [&]() -> Result<bool> {
        const auto mine = child(name);
        const auto theirs = m_state.child(nodeOf(other), existing);
        if (!mine || !theirs)
            return std::unexpected(mine ? theirs.error() : mine.error());
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, {std::string(name)});
        return extent == Extent::Whole ? (*mine)->text == (*theirs)->text : (*theirs)->text.starts_with((*mine)->text);
    });
}

Result<std::int64_t> MemoryFolder::born(std::string_view name) const
{
    return counted("born", name, [&]() -> Result<std::int64_t> {
        const auto node = child(name);
        return node ? Result<std::int64_t>((*node)->born) : std::unexpected(node.error());
    });
}

Result<std::string> MemoryFolder::beginning(std::string_view name, std::size_t most) const
{
    return counted("beginning", name, [&]() -> Result<std::string> {
        const auto node = child(name);
        if (!node)
            return std::unexpected(node.error());
        if ((*node)->facts.identity.type != NodeType::File)
            return failure(ErrorKind::Unsupported, {std::string(name)});
        return (*node)->text.substr(0, most);
    });
}

Result<void> MemoryFolder::sync()
{
    return counted("sync", ".", [&]() -> Result<void> {
        if (!m_node->device->switches.syncs)
            return failure(ErrorKind::Unsupported, {"."}, EINVAL);
        return {};
    });
}

} // namespace linkwright::test
