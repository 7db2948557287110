// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/copy_tree.h"

#include "changes/new_link.h"
#include "changes/open_folders.h"
#include "changes/seen.h"
#include "changes/tree_cursor.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace linkwright {

namespace {

constexpr std::uint32_t ownersAlone = 0700;

/// Whether the folder where it is to be cannot take it; else it is the original that is told of.
bool isOfNewPlace(ErrorKind kind)
{
    return kind == ErrorKind::NoSpace || kind == ErrorKind::ReadOnly || kind == ErrorKind::AlreadyExists
           || kind == ErrorKind::TooManyNames || kind == ErrorKind::NameTooLong || kind == ErrorKind::InvalidTarget;
}

class Copying
{
public:
    Copying(const OpenPlace &from, TreeInventory &tree, const OpenPlace &to, const CopyWatch &watch)
        : m_fromTop(from)
        , m_toTop(to)
        , m_tree(tree)
        , m_from(tree, TreeSide::Seen, from)
        , m_to(tree, TreeSide::Twin, to)
        , m_firsts(tree, TreeSide::Twin, to)
        , m_watch(watch)
        , m_all(tree.bytesOfFiles())
    {
    }

    Result<std::optional<Error>> copy()
    {
        for (std::size_t at = 0; at < m_tree.entries.size(); ++at) {
            if (m_watch.stop.stop_requested())
                return failure(ErrorKind::Cancelled, m_fromTop.path);
            if (const auto copied = copyEntry(at); !copied)
                return std::unexpected(about(at, copied.error()));
        }
        // Only now: whatever is made in a folder changes its time, and it may be one that takes no more.
        for (std::size_t at = m_tree.entries.size(); at-- > 0;) {
            if (!m_tree.entries[at].isFolder())
                continue;
            if (const auto dressed = dressFolder(at); !dressed)
                return std::unexpected(about(at, dressed.error()));
        }
        return m_lost;
    }

private:
    Error about(std::size_t at, const Error &error) const
    {
        const NativePath &top = isOfNewPlace(error.kind) ? m_toTop.path : m_fromTop.path;
        return {error.kind, m_tree.pathOf(at, top), error.osCode};
    }

    Result<void> copyEntry(std::size_t at)
    {
        TreeEntry &entry = m_tree.entries[at];
        const auto from = m_from.placeOf(at);
        const auto to = m_to.placeOf(at);
        if (!from || !to)
            return std::unexpected(from ? to.error() : from.error());
        if (entry.isFolder())
            return makeFolder(*to, entry, at == 0);
        if (entry.facts.names > 1) {
            const auto [first, isFirst] = m_byNode.try_emplace(entry.facts.identity.node, at);
            if (!isFirst)
                return nameOnceMore(*to, entry, first->second);
        }
        return isLink(entry.facts.identity.type) ? makeLink(*to, entry) : makeFile(*from, *to, entry);
    }

    static Result<void> note(const OpenPlace &made, TreeEntry &entry)
    {
        const auto facts = factsAt(made);
        if (!facts)
            return std::unexpected(facts.error());
        if (facts->identity.type != entry.facts.identity.type)
            return failure(ErrorKind::Changed, made.path);
        entry.twin = facts->identity;
        return {};
    }

    Result<void> makeFolder(const OpenPlace &to, TreeEntry &entry, bool isTop)
    {
        if (auto made = to.folder->makeFolder(to.name); !made)
            return made;
        if (auto noted = note(to, entry); !noted || !isTop)
            return noted;
        auto facts = factsAt(to);
        if (!facts)
            return std::unexpected(facts.error());
        facts->mode = ownersAlone;
        const auto closed = to.folder->setLikeness(to.name, entry.twin, *facts, {});
        // A file system without permissions cannot close it, and could not keep anything from anybody anyway.
        return closed || closed.error().kind == ErrorKind::MarksLost ? Result<void>{} : closed;
    }

    Result<void> nameOnceMore(const OpenPlace &to, TreeEntry &entry, std::size_t first)
    {
        const auto existing = m_firsts.placeOf(first);
        if (!existing)
            return std::unexpected(existing.error());
        if (auto made = to.folder->makeHardLink(to.name, *existing->folder, existing->name); !made)
            return made;
        return note(to, entry);
    }

    Result<void> makeLink(const OpenPlace &to, TreeEntry &entry)
    {
        const NodeFacts &facts = entry.facts;
        if (auto made = to.folder->makeLink(to.name, entry.target, facts.identity.type); !made)
            return made;
        const auto seen = see(to);
        if (!seen)
            return std::unexpected(seen.error());
        entry.twin = seen->identity;
        keep(giveMarks(to, {facts.owner, facts.group, facts.modified}, *seen), entry);
        return {};
    }

    Result<void> makeFile(const OpenPlace &from, const OpenPlace &to, TreeEntry &entry)
    {
        CopyWatch watch{m_watch.stop, {}};
        if (m_watch.progress)
            watch.progress = [this](std::uint64_t bytes, std::uint64_t) { m_watch.progress(m_copied + bytes, m_all); };
        const auto made = to.folder->makeCopy(to.name, *from.folder, from.name, entry.facts.identity, watch);
        if (!made)
            return std::unexpected(made.error());
        entry.twin = *made;
        m_copied += entry.facts.size;
        const auto copy = factsAt(to);
        const auto attributes = from.folder->attributes(from.name);
        if (!copy || !attributes)
            return std::unexpected(copy ? attributes.error() : copy.error());
        const NodeFacts &facts = entry.facts;
        const bool isLike = copy->owner == facts.owner && copy->group == facts.group && copy->mode == facts.mode
                            && copy->modified == facts.modified && attributes->empty();
        // Asked at least once, so that a system that cannot keep everything refuses.
        const bool isTop = &entry == &m_tree.entries.front();
        return isLike && !isTop ? Result<void>{} : dress(to, entry, *attributes);
    }

    Result<void> dressFolder(std::size_t at)
    {
        const auto from = m_from.placeOf(at);
        const auto to = m_to.placeOf(at);
        if (!from || !to)
            return std::unexpected(from ? to.error() : from.error());
        const auto attributes = from->folder->attributes(from->name);
        return attributes ? dress(*to, m_tree.entries[at], *attributes) : std::unexpected(attributes.error());
    }

    Result<void> dress(const OpenPlace &to, const TreeEntry &entry, const std::vector<Attribute> &attributes)
    {
        auto dressed = to.folder->setLikeness(to.name, entry.twin, entry.facts, attributes);
        if (dressed || dressed.error().kind != ErrorKind::MarksLost)
            return dressed;
        keep(dressed, entry);
        return {};
    }

    /// The first of what could not be kept is told.
    void keep(const Result<void> &given, const TreeEntry &entry)
    {
        if (!given && !m_lost)
            m_lost = Error{ErrorKind::MarksLost,
                           m_tree.pathOf(static_cast<std::size_t>(&entry - m_tree.entries.data()), m_toTop.path),
                           given.error().osCode};
    }

    const OpenPlace &m_fromTop;
    const OpenPlace &m_toTop;
    TreeInventory &m_tree;
    TreeCursor m_from;
    TreeCursor m_to;
    TreeCursor m_firsts; // where the first name of a file with several is
    std::map<std::uint64_t, std::size_t> m_byNode;
    const CopyWatch &m_watch;
    std::uint64_t m_all;
    std::uint64_t m_copied = 0;
    std::optional<Error> m_lost;
};

/// Whether the name is one that an earlier entry has, to this file system, and so none of what was to be made.
bool isOfAnother(const TreeInventory &tree, const OpenPlace &copy)
{
    const auto facts = factsAt(copy);
    return facts && facts->names == 1 && std::ranges::any_of(tree.entries, [&facts](const TreeEntry &entry) {
               return entry.twin == facts->identity;
           });
}

/// What a call left that said it had failed: it is below a spare name of ours, and holds nothing that the original
/// does not.
bool clearUnnoted(const OpenPlace &from, const OpenPlace &to, const TreeEntry &entry)
{
    const auto seen = see(to);
    if (!seen)
        return isGone(to);
    const NodeType kind = entry.facts.identity.type;
    const bool isBegunJunction = kind == NodeType::Junction && seen->identity.type == NodeType::Folder;
    if (seen->identity.type == NodeType::Folder && (entry.isFolder() || isBegunJunction))
        return dropFolder(to);
    if (seen->identity.type != kind)
        return false;
    const bool isOurs =
        isLink(seen->identity.type)
            ? seen->target == entry.target
            : to.folder->holdsSame(to.name, *from.folder, from.name, Extent::Beginning, {}).value_or(false);
    return isOurs && drop(to, seen->identity);
}

} // namespace

Result<std::optional<Error>> copyTree(const OpenPlace &from, TreeInventory &tree, const OpenPlace &to,
                                      const CopyWatch &watch)
{
    return Copying(from, tree, to, watch).copy();
}

bool clearCopy(const OpenPlace &from, const TreeInventory &tree, const OpenPlace &to)
{
    TreeCursor originals(tree, TreeSide::Seen, from);
    TreeCursor copies(tree, TreeSide::Twin, to);
    openFolders(tree, TreeSide::Twin, to);
    const auto unnoted = std::ranges::find_if_not(tree.entries, &TreeEntry::hasTwin);
    if (unnoted != tree.entries.end()) {
        const auto at = static_cast<std::size_t>(unnoted - tree.entries.begin());
        const auto original = originals.placeOf(at);
        const auto copy = copies.placeOf(at);
        if (!original || !copy)
            return false;
        if (!isOfAnother(tree, *copy) && !clearUnnoted(*original, *copy, *unnoted))
            return false;
    }
    const auto made = static_cast<std::size_t>(unnoted - tree.entries.begin());
    for (std::size_t at = made; at-- > 0;) {
        const auto copy = copies.placeOf(at);
        const bool isRemoved =
            copy && (tree.entries[at].isFolder() ? dropFolder(*copy) : drop(*copy, tree.entries[at].twin).has_value());
        if (!isRemoved)
            return false;
    }
    return true;
}

} // namespace linkwright
