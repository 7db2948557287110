// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/across_leftovers.h"

#include "changes/compare_tree.h"
#include "changes/leftovers.h"
#include "changes/open_folders.h"
#include "changes/remove_tree.h"
#include "changes/seen.h"
#include "changes/tree_cursor.h"

namespace linkwright {

namespace {

/// Whether everything in a tree is in another one too.
class Contained
{
public:
    /// `mayBeCut`: a young file may be the beginning of the other, as one that was being copied is.
    Contained(TreeInventory &inner, const OpenPlace &innerTop, const OpenPlace &outer, bool mayBeCut,
              std::int64_t begun, const StopToken &stop)
        : m_tree(inner)
        , m_inner(inner, TreeSide::Seen, innerTop)
        , m_outer(inner, TreeSide::Twin, outer)
        , m_mayBeCut(mayBeCut)
        , m_begun(begun)
        , m_stop(stop)
    {
    }

    Result<bool> ask()
    {
        for (TreeEntry &entry : m_tree.entries) {
            const auto has = hasEqual(entry);
            if (!has && has.error().kind == ErrorKind::NotFound)
                return false;
            if (!has || !*has)
                return has;
        }
        return true;
    }

private:
    Result<bool> hasEqual(TreeEntry &entry)
    {
        const auto at = static_cast<std::size_t>(&entry - m_tree.entries.data());
        const auto other = m_outer.placeOf(at);
        const auto there = other ? see(*other) : std::unexpected(other.error());
        if (!there)
            return std::unexpected(there.error());
        const Identity &mine = entry.facts.identity;
        if (there->identity.type == NodeType::Junction && isBegunJunction(entry))
            return true;
        if (there->identity.type != mine.type || there->identity == mine || there->target != entry.target)
            return false;
        entry.twin = there->identity;
        const auto place = m_inner.placeOf(at);
        const auto streams = place ? holdsStreamsOf(entry, *place, *other, extent()) : std::unexpected(place.error());
        if (!streams || !*streams)
            return streams;
        return mine.type == NodeType::File ? holdsSame(at, *other) : Result<bool>(mine.type != NodeType::Other);
    }

    Extent extent() const { return m_mayBeCut ? Extent::Beginning : Extent::Whole; }

    /// A junction is made of an empty folder.
    bool isBegunJunction(const TreeEntry &entry) const
    {
        return m_mayBeCut && entry.isFolder() && entry.children == 0 && isOfBatch(entry.facts.modified, m_begun);
    }

    Result<bool> holdsSame(std::size_t at, const OpenPlace &other)
    {
        const NodeFacts &facts = m_tree.entries[at].facts;
        const auto place = m_inner.placeOf(at);
        const auto theirs = factsAt(other);
        if (!place || !theirs)
            return std::unexpected(place ? theirs.error() : place.error());
        const bool isCut = m_mayBeCut && facts.size < theirs->size && isOfBatch(facts.modified, m_begun);
        if (facts.size != theirs->size && !isCut)
            return false;
        return place->folder->holdsSame(place->name, *other.folder, other.name,
                                        isCut ? Extent::Beginning : Extent::Whole, m_stop);
    }

    TreeInventory &m_tree;
    TreeCursor m_inner;
    TreeCursor m_outer;
    bool m_mayBeCut;
    std::int64_t m_begun;
    const StopToken &m_stop;
};

/// The system, or a person, may answer otherwise another time: else what was asked is so or is not.
bool isNoAnswer(ErrorKind kind)
{
    return kind == ErrorKind::Cancelled || kind == ErrorKind::Io || kind == ErrorKind::NotAnswering
           || kind == ErrorKind::OutOfResources || kind == ErrorKind::Denied;
}

class Clearing
{
public:
    Clearing(std::string spareName, std::int64_t begun, StopToken stop)
        : m_spareName(std::move(spareName))
        , m_begun(begun)
        , m_stop(std::move(stop))
    {
    }

    /// What bears the spare name beside `place`, if `real`, on the other file system, holds all of it.
    Result<void> clearSpare(const OpenPlace &place, const OpenPlace &real)
    {
        const OpenPlace spare = place.beside(m_spareName);
        const auto facts = factsAt(spare);
        if (!facts)
            return facts.error().kind == ErrorKind::NotFound ? Result<void>{} : std::unexpected(facts.error());
        if (!isOfBatch(facts->changed, m_begun))
            return failure(ErrorKind::Changed, spare.path);
        const auto inside = insideOwnFolder(spare, *facts, real);
        if (!inside)
            return std::unexpected(inside.error());
        const std::optional<OpenPlace> &kept = *inside;
        if (!kept)
            return removeIfContained(spare, real, true);
        if (auto removed = removeIfContained(*kept, real, true); !removed)
            return removed;
        return dropFolder(spare) ? Result<void>{} : failure(ErrorKind::LeftOver, spare.path);
    }

    /// Both places have one: the one that is not what was to be moved goes, if the other has all of it.
    Result<void> clearTwin(const OpenPlace &place, const OpenPlace &newPlace, const Seen &before)
    {
        const auto here = factsAt(place);
        const auto there = factsAt(newPlace);
        const auto isOne = [](const Result<NodeFacts> &facts) {
            return facts && (facts->identity.type == NodeType::File || facts->identity.type == NodeType::Folder);
        };
        if (!isOne(here) || !isOne(there) || here->identity == there->identity)
            return {};
        const bool isOriginalHere = before.identity.node == 0 || before.identity.node == here->identity.node;
        const OpenPlace &copy = isOriginalHere ? newPlace : place;
        const OpenPlace &original = isOriginalHere ? place : newPlace;
        if (!isOfBatch(isOriginalHere ? there->changed : here->changed, m_begun))
            return {};
        const auto contained = isContained(copy, original, false);
        if (!contained)
            return isNoAnswer(contained.error().kind) ? std::unexpected(contained.error()) : Result<void>{};
        if (!*contained)
            return {}; // somebody else's, or changed since: the survey names it
        // Under its own name it must not be seen by halves.
        const OpenPlace spare = copy.beside(m_spareName);
        const Identity identity = isOriginalHere ? there->identity : here->identity;
        const auto moved = copy.folder->move(copy.name, identity, *spare.folder, spare.name);
        return removeIfContained(moved ? spare : copy, original, false);
    }

private:
    /// Where nothing can be moved exclusively, what was taken aside lies in a folder of our own.
    Result<std::optional<OpenPlace>> insideOwnFolder(const OpenPlace &spare, const NodeFacts &facts,
                                                     const OpenPlace &real) const
    {
        if (facts.identity.type != NodeType::Folder)
            return std::nullopt;
        auto opened = spare.folder->openChild(spare.name, Crossing::Refuse);
        if (!opened)
            return failureAt(spare.path, opened.error());
        OpenPlace inside{std::move(*opened), spare.name, spare.path / spare.name};
        const auto there = factsAt(inside);
        const auto other = factsAt(real);
        if (there)
            return inside;
        if (other && other->identity.type == NodeType::File && dropFolder(spare)) // nothing was put into it yet
            return std::nullopt;
        return there.error().kind == ErrorKind::NotFound ? Result<std::optional<OpenPlace>>(std::nullopt)
                                                         : std::unexpected(there.error());
    }

    Result<bool> isContained(const OpenPlace &inner, const OpenPlace &outer, bool mayBeCut) const
    {
        auto tree = takeInventory(inner, m_stop);
        if (!tree)
            return std::unexpected(tree.error());
        return Contained(*tree, inner, outer, mayBeCut, m_begun, m_stop).ask();
    }

    Result<void> removeIfContained(const OpenPlace &inner, const OpenPlace &outer, bool mayBeCut) const
    {
        auto tree = takeInventory(inner, m_stop);
        if (!tree && tree.error().kind == ErrorKind::NotFound && isGone(inner))
            return {};
        if (!tree)
            return std::unexpected(tree.error());
        const auto contained = Contained(*tree, inner, outer, mayBeCut, m_begun, m_stop).ask();
        if (!contained)
            return std::unexpected(contained.error());
        if (!*contained)
            return failure(ErrorKind::Changed, inner.path);
        const auto left = removeTree(inner, *tree);
        return left ? std::unexpected(*left) : Result<void>{};
    }

    std::string m_spareName;
    std::int64_t m_begun;
    StopToken m_stop;
};

/// The place and its folder, to be made durable; NotAnswering where it is away.
Result<OpenPlace> openPhysical(BatchFolders &folders, const NativePath &path)
{
    auto place = folders.open(path);
    if (!place)
        return failure(place.error().kind == ErrorKind::NotFound ? ErrorKind::NotAnswering : place.error().kind,
                       split(path).folder, place.error().osCode);
    if (!isPhysical(*place)) // a link has come into the way since
        return failure(ErrorKind::Changed, split(path).folder);
    folders.touched(place->folder, split(path).folder);
    return place;
}

} // namespace

Result<void> clearAcross(BatchFolders &folders, const Move &move, const std::string &spareName, std::int64_t begun,
                         const StopToken &stop)
{
    const auto place = openPhysical(folders, move.place);
    const auto newPlace = openPhysical(folders, move.newPlace);
    if (!place || !newPlace)
        return std::unexpected(place ? newPlace.error() : place.error());
    Clearing clearing(spareName, begun, stop);
    const auto here = clearing.clearSpare(*place, *newPlace);
    const auto there = clearing.clearSpare(*newPlace, *place);
    const bool isOneFolder = !here && isGone(place->beside(spareName)); // mounted twice: there is one spare entry
    if (!there || (!here && !isOneFolder))
        return there ? here : there;
    return clearing.clearTwin(*place, *newPlace, move.before);
}

} // namespace linkwright
