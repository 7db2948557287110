// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/tree_inventory.h"

#include "base/name_key.h"
#include "changes/seen.h"
#include "changes/tree_cursor.h"
#include "platform/place_facts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <span>

namespace linkwright {

namespace {

/// As far as the system tells beforehand; an owner may give it other rights.
bool keepsEntries(const Folder &folder, std::span<const TreeEntry> entries)
{
    Mount answering; // it is open, so it has answered
    answering.kind = MountKind::Local;
    const auto facts = placeFacts(folder, &answering);
    if (!facts || !facts->asked)
        return false;
    if (facts->readOnly || facts->guards.immutable || facts->guards.appendOnly)
        return true;
    if (const std::optional<bool> &mayRemoveAll = facts->mayRemoveAll)
        return !*mayRemoveAll && !std::ranges::all_of(entries, [&folder](const TreeEntry &entry) {
            return mayRemoveEntry(folder, entry.name);
        });
    const bool isOwn = facts->overridesOwners || facts->owner == facts->user;
    return !isOwn && (!facts->mayWrite || (facts->mode & stickyBit) != 0);
}

class Taking
{
public:
    Taking(const OpenPlace &top, const StopToken &stop)
        : m_top(top)
        , m_stop(stop)
        , m_cursor(m_tree, TreeSide::Seen, top)
    {
    }

    Result<TreeInventory> take()
    {
        auto listed = add(m_top, 0, 0);
        while (listed && !m_folders.empty()) {
            const std::size_t folder = m_folders.back();
            m_folders.pop_back();
            listed = list(folder);
        }
        return listed ? Result<TreeInventory>(std::move(m_tree)) : std::unexpected(listed.error());
    }

private:
    Result<void> list(std::size_t at)
    {
        const auto folder = m_cursor.enter(at);
        if (!folder)
            return std::unexpected(folder.error());
        const std::size_t first = m_tree.entries.size();
        const auto reader = (*folder)->entries();
        if (!reader)
            return failureAt(m_cursor.pathOf(at), reader.error());
        while (true) {
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled, m_top.path);
            const auto names = (*reader)->read();
            if (!names)
                return failureAt(m_cursor.pathOf(at), names.error());
            if (names->empty()) {
                const auto entries = std::span(m_tree.entries).subspan(first);
                m_tree.entries[at].keepsThem = !entries.empty() && keepsEntries(**folder, entries);
                return {};
            }
            for (const ListedName &listed : *names) {
                const OpenPlace place{*folder, std::string(listed.name), {}};
                if (const auto added = add(place, at, m_tree.entries[at].depth + 1); !added)
                    return failureAt(m_cursor.pathOf(at) / place.name, added.error()); // no path before it is needed
                ++m_tree.entries[at].children;
            }
        }
    }

    /// Errors name the top, or nothing.
    Result<void> add(const OpenPlace &place, std::size_t parent, std::size_t depth)
    {
        const auto facts = factsAt(place);
        if (!facts)
            return std::unexpected(facts.error());
        if (auto ours = refuseForeign(*facts, place.path); !ours)
            return ours;
        TreeEntry entry{parent, place.name, *facts, {}, depth};
        if (isLink(facts->identity.type)) {
            auto target = place.folder->readLink(place.name);
            if (!target)
                return failureAt(place.path, target.error());
            entry.target = std::move(*target);
        } else if (const auto streams = place.folder->streams(place.name)) {
            entry.streams = *streams;
        } else {
            return failureAt(place.path, streams.error());
        }
        if (entry.isFolder()) {
            // Only folders show on which file system they really are, where layers lie over each other.
            const Identity &top = m_tree.entries.empty() ? facts->identity : m_tree.entries.front().facts.identity;
            if (facts->identity.device != top.device)
                return failure(ErrorKind::CrossesMount, place.path);
            m_folders.push_back(m_tree.entries.size());
        }
        m_tree.entries.push_back(std::move(entry));
        return {};
    }

    const OpenPlace &m_top;
    const StopToken &m_stop;
    TreeInventory m_tree;
    TreeCursor m_cursor;
    std::vector<std::size_t> m_folders; // still to be listed
};

/// Whether it is no more than names, bytes and streams that can go along.
bool canBeCopied(const TreeEntry &entry, bool toStreams)
{
    const NodeType type = entry.facts.identity.type;
    const bool isNeither = type == NodeType::Other || type == NodeType::Unknown;
    const bool losesStreams = entry.streams == Streams::TooLong || (entry.streams == Streams::Data && !toStreams);
    return !isNeither && !entry.facts.isBound && !losesStreams;
}

/// The number of an entry whose name is, to this system, that of another one in its folder.
std::optional<std::size_t> nameLikeAnother(const TreeInventory &tree)
{
    std::set<std::string> names; // in one folder
    for (std::size_t at = 1; at < tree.entries.size(); ++at) {
        if (tree.entries[at].parent != tree.entries[at - 1].parent)
            names.clear();
        if (!names.insert(nameKey(tree.entries[at].name)).second)
            return at;
    }
    return std::nullopt;
}

} // namespace

NativePath TreeInventory::pathOf(std::size_t entry, const NativePath &top) const
{
    std::vector<const std::string *> names;
    for (; entry != 0; entry = entries[entry].parent)
        names.push_back(&entries[entry].name);
    NativePath path = top;
    for (const std::string *name : names | std::views::reverse)
        path = path / *name;
    return path;
}

std::uint64_t TreeInventory::bytesOfFiles() const
{
    std::uint64_t bytes = 0;
    for (const TreeEntry &entry : entries)
        bytes += entry.facts.identity.type == NodeType::File ? entry.facts.size : 0;
    return bytes;
}

Result<TreeInventory> takeInventory(const OpenPlace &top, const StopToken &stop)
{
    return Taking(top, stop).take();
}

Result<void> expectCopyable(const TreeInventory &tree, const NativePath &top, const OpenPlace &to)
{
    if (const auto twin = nameLikeAnother(tree))
        return failure(ErrorKind::AlreadyExists, tree.pathOf(*twin, to.path));
    const bool holdsLinks = to.folder->holdsLinks();
    const bool holdsStreams = to.folder->holdsStreams();
    std::map<std::uint64_t, std::uint32_t> namesInside; // by node, of what has several
    for (const TreeEntry &entry : tree.entries) {
        if (!entry.isFolder() && entry.facts.names > 1)
            ++namesInside[entry.facts.identity.node];
    }
    for (std::size_t at = 0; at < tree.entries.size(); ++at) {
        const NodeFacts &facts = tree.entries[at].facts;
        if (!canBeCopied(tree.entries[at], holdsStreams))
            return failure(ErrorKind::NotCopied, tree.pathOf(at, top));
        if (isLink(facts.identity.type) && !holdsLinks)
            return failure(ErrorKind::Unsupported, tree.pathOf(at, to.path));
        const bool hasSeveral = !tree.entries[at].isFolder() && facts.names > 1;
        if (hasSeveral && namesInside[facts.identity.node] < facts.names)
            return failure(ErrorKind::OtherNames, tree.pathOf(at, top));
        if (tree.entries[at].keepsThem)
            return failure(ErrorKind::Denied, tree.pathOf(at, top));
    }
    return {};
}

} // namespace linkwright
