// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/compare_tree.h"

#include "changes/seen.h"
#include "changes/tree_cursor.h"

#include <algorithm>
#include <set>

namespace linkwright {

namespace {

/// How many entries a folder has now.
Result<std::size_t> countIn(const Folder &folder)
{
    const auto reader = folder.entries();
    if (!reader)
        return std::unexpected(reader.error());
    for (std::size_t count = 0;;) {
        const auto names = (*reader)->read();
        if (!names)
            return std::unexpected(names.error());
        if (names->empty())
            return count;
        count += names->size();
    }
}

/// All the known ones are looked at one by one, so that their number tells whether there are others.
Result<void> expectNoOthers(TreeCursor &cursor, std::size_t at, const TreeEntry &folder)
{
    const auto opened = cursor.enter(at);
    const auto count = opened ? countIn(**opened) : std::unexpected(opened.error());
    if (!count)
        return failureAt(cursor.pathOf(at), count.error());
    return *count == folder.children ? Result<void>{} : failure(ErrorKind::Changed, cursor.pathOf(at));
}

class Comparing
{
public:
    Comparing(const OpenPlace &from, const TreeInventory &tree, const OpenPlace &to, const StopToken &stop)
        : m_from(tree, TreeSide::Seen, from)
        , m_to(tree, TreeSide::Twin, to)
        , m_stop(stop)
    {
    }

    Result<void> compare(std::size_t at, const TreeEntry &entry)
    {
        if (m_stop.stop_requested())
            return failure(ErrorKind::Cancelled, m_from.pathOf(at));
        const auto copy = m_to.placeOf(at);
        const auto now = copy ? see(*copy) : std::unexpected(copy.error());
        if (!now)
            return failureAt(m_from.pathOf(at), now.error());
        if (now->identity != entry.twin || now->target != entry.target)
            return failure(ErrorKind::Changed, m_from.pathOf(at));
        if (entry.streams != Streams::None) {
            if (auto same = compareStreams(at, entry, *copy); !same)
                return same;
        }
        if (entry.isFolder())
            return expectNoOthers(m_to, at, entry);
        const bool isOneMoreName = entry.facts.names > 1 && !m_compared.insert(entry.twin.node).second;
        if (isLink(entry.facts.identity.type) || isOneMoreName)
            return {};
        return compareBytes(at, *copy);
    }

private:
    /// Streams that come to the original later change its time.
    Result<void> compareStreams(std::size_t at, const TreeEntry &entry, const OpenPlace &copy)
    {
        const auto original = m_from.placeOf(at);
        if (!original)
            return std::unexpected(original.error());
        const auto same = holdsStreamsOf(entry, *original, copy, Extent::Whole);
        if (!same)
            return failureAt(m_from.pathOf(at), same.error());
        return *same ? Result<void>{} : failure(ErrorKind::Changed, m_from.pathOf(at));
    }

    Result<void> compareBytes(std::size_t at, const OpenPlace &copy)
    {
        const auto original = m_from.placeOf(at);
        if (!original)
            return std::unexpected(original.error());
        const auto same = copy.folder->holdsSame(copy.name, *original->folder, original->name, Extent::Whole, m_stop);
        if (!same)
            return failureAt(m_from.pathOf(at), same.error());
        return *same ? Result<void>{} : failure(ErrorKind::Changed, m_from.pathOf(at));
    }

    TreeCursor m_from;
    TreeCursor m_to;
    const StopToken &m_stop;
    std::set<std::uint64_t> m_compared; // nodes of files with several names
};

} // namespace

Result<void> compareWithCopy(const OpenPlace &from, const TreeInventory &tree, const OpenPlace &to,
                             const StopToken &stop)
{
    Comparing comparing(from, tree, to, stop);
    for (std::size_t at = 0; at < tree.entries.size(); ++at) {
        if (auto same = comparing.compare(at, tree.entries[at]); !same)
            return same;
    }
    return {};
}

Result<bool> holdsStreamsOf(const TreeEntry &entry, const OpenPlace &place, const OpenPlace &other, Extent extent)
{
    if (entry.streams == Streams::None)
        return true;
    if (!other.folder->holdsStreams())
        return entry.streams == Streams::Mark;
    const auto mine = place.folder->attributes(place.name);
    const auto theirs = mine ? other.folder->attributes(other.name) : mine;
    if (!theirs)
        return std::unexpected(theirs.error());
    const auto isThere = [&](const Attribute &stream) {
        return std::ranges::any_of(*theirs, [&](const Attribute &each) {
            const bool isWhole = each.value.size() == stream.value.size() || extent == Extent::Beginning;
            return each.isStream && each.name == stream.name && isWhole && each.value.starts_with(stream.value);
        });
    };
    return std::ranges::all_of(*mine, [&](const Attribute &each) { return !each.isStream || isThere(each); });
}

bool isUntouched(const NodeFacts &now, const NodeFacts &seen, bool timeTells)
{
    NodeFacts then = seen;
    if (!timeTells) {
        then.changed = now.changed;
        then.names = now.names;
    }
    return now == then;
}

Result<void> expectUntouched(const OpenPlace &top, const TreeInventory &tree, Since since, const StopToken &stop)
{
    TreeCursor cursor(tree, TreeSide::Seen, top);
    for (std::size_t at = 0; at < tree.entries.size(); ++at) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, cursor.pathOf(at));
        const TreeEntry &entry = tree.entries[at];
        const auto place = cursor.placeOf(at);
        const auto now = place ? factsAt(*place) : std::unexpected(place.error());
        if (!now)
            return failureAt(cursor.pathOf(at), now.error());
        const bool timeTells = at > 0 || since == Since::Nothing;
        if (!isUntouched(*now, entry.facts, timeTells))
            return failure(ErrorKind::Changed, cursor.pathOf(at));
        if (!entry.isFolder())
            continue;
        if (auto none = expectNoOthers(cursor, at, entry); !none)
            return none;
    }
    return {};
}

} // namespace linkwright
