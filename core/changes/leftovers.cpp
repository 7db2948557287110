// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/leftovers.h"

#include "base/contains.h"
#include "base/link_rules.h"
#include "changes/across_leftovers.h"
#include "changes/belongings.h"
#include "changes/seen.h"

namespace linkwright {

namespace {

/// One leftover and the place it belongs to.
class Leftover
{
public:
    Leftover(const FileSystem &files, const Belongings &belongings, OpenPlace place, OpenPlace entry, Seen seen,
             std::int64_t begun, StopToken stop)
        : m_files(files)
        , m_belongings(belongings)
        , m_place(std::move(place))
        , m_entry(std::move(entry))
        , m_seen(std::move(seen))
        , m_begun(begun)
        , m_stop(std::move(stop))
    {
    }

    Result<void> clear() const
    {
        const auto ours = isOurs();
        if (!ours)
            return std::unexpected(ours.error());
        if (!*ours)
            return failure(ErrorKind::Changed, m_entry.path);
        const auto there = see(m_place);
        if (!there && there.error().kind != ErrorKind::NotFound)
            return std::unexpected(there.error());
        const bool isSecondName = there && there->identity == m_seen.identity && there->names > 1;
        if (isSecondName || isElsewhere())
            return drop(m_entry, m_seen.identity);
        if (there && isLink(m_seen.identity.type)) {
            if (isHalfJunction(*there))
                return putBackAfter(m_place.folder->removeFolder(m_place.name)); // an empty one, or it stays
            const auto half = isHalfCopied(*there);
            if (!half)
                return std::unexpected(half.error());
            if (*half)
                return mayBeMadeAtPlace() ? putBackAfter(drop(m_place, there->identity))
                                          : failure(ErrorKind::Changed, m_entry.path);
        }
        const auto canGo = there ? isSuperfluous(*there) : isUnfinished();
        if (!canGo)
            return std::unexpected(canGo.error());
        if (*canGo)
            return drop(m_entry, m_seen.identity);
        return there ? failure(ErrorKind::Changed, m_entry.path) : putBack();
    }

private:
    Result<bool> isOurs() const
    {
        if (isLink(m_seen.identity.type) && isOurText(m_seen.target))
            return true;
        if (m_belongings.object != nullptr)
            return isObject(m_seen);
        return m_seen.identity.type == NodeType::File ? isLikeOriginal(Extent::Beginning) : false;
    }

    bool isOurText(const LinkTarget &text) const { return contains(m_belongings.texts, text); }

    bool isObject(const Seen &seen) const
    {
        const Seen &object = *m_belongings.object;
        const bool sameNode = object.identity.node == 0 || object.identity.node == seen.identity.node;
        return sameNode && object.identity.type == seen.identity.type && object.target == seen.target;
    }

    /// Another name of the original, or some or all of its bytes. Cancelled.
    Result<bool> isLikeOriginal(Extent extent) const
    {
        const auto original = m_belongings.original ? openPlace(m_files, *m_belongings.original)
                                                    : failure(ErrorKind::NotFound, m_entry.path);
        if (!original)
            return false;
        const auto facts = factsAt(*original);
        if (!facts || m_belongings.form == FileForm::HardLink)
            return facts && facts->identity == m_seen.identity && facts->names > 1;
        if (facts->identity == m_seen.identity)
            return false;
        const auto same = m_entry.folder->holdsSame(m_entry.name, *original->folder, original->name, extent, m_stop);
        if (!same && same.error().kind == ErrorKind::Cancelled)
            return failureAt(m_entry.path, same.error());
        return same.value_or(false);
    }

    /// A copy that never came to its end.
    Result<bool> isUnfinished() const
    {
        if (m_seen.identity.type != NodeType::File || m_belongings.original == nullptr)
            return false;
        const auto whole = isLikeOriginal(Extent::Whole);
        return whole ? Result<bool>(!*whole) : whole;
    }

    /// Where files are copied to the place itself, the old link aside: whether the copy there never came to its end.
    Result<bool> isHalfCopied(const Seen &there) const
    {
        const bool isCopy = m_belongings.original != nullptr && m_belongings.form == FileForm::Copy;
        const bool isFresh = there.names == 1 && isOfBatch(there.changed, m_begun);
        if (!isCopy || there.identity.type != NodeType::File || !isFresh)
            return false;
        const auto original = openPlace(m_files, *m_belongings.original);
        const auto facts = original ? factsAt(*original) : std::unexpected(original.error());
        if (!facts || facts->identity == there.identity)
            return false;
        const auto holds = [&](Extent extent) -> Result<bool> {
            auto same = m_place.folder->holdsSame(m_place.name, *original->folder, original->name, extent, m_stop);
            return same ? same : failureAt(m_place.path, same.error());
        };
        const auto whole = holds(Extent::Whole);
        if (!whole || *whole)
            return whole ? false : whole;
        return holds(Extent::Beginning);
    }

    /// Where the old entry can only be taken aside. Elsewhere a copy comes to its place whole, and a piece of it there
    /// is somebody else's.
    bool mayBeMadeAtPlace() const { return !link_rules::namesAreExchanged || m_entry.folder != m_place.folder; }

    bool isHalfJunction(const Seen &there) const
    {
        return m_belongings.junction && there.identity.type == NodeType::Folder && isOfBatch(there.changed, m_begun);
    }

    Result<void> putBackAfter(const Result<void> &removed) const
    {
        return removed ? putBack() : failureAt(m_place.path, removed.error());
    }

    /// A move or a second name that is complete but for the old name.
    bool isElsewhere() const
    {
        if (m_belongings.otherPlace == nullptr)
            return false;
        const auto other = openPlace(m_files, *m_belongings.otherPlace);
        const auto seen = other ? see(*other) : std::unexpected(other.error());
        if (!seen || !isObject(*seen))
            return false;
        const bool sameObject = seen->identity == m_seen.identity;
        return sameObject ? seen->names > 1 : isLink(seen->identity.type);
    }

    Result<void> putBack() const
    {
        auto moved = m_entry.folder->move(m_entry.name, m_seen.identity, *m_place.folder, m_place.name);
        if (moved)
            return {};
        if (moved.error().kind != ErrorKind::Unsupported)
            return failureAt(m_entry.path, moved.error());
        if (m_place.folder->makeHardLink(m_place.name, *m_entry.folder, m_entry.name))
            return drop(m_entry, m_seen.identity);
        if (isLink(m_seen.identity.type) && m_place.folder->makeLink(m_place.name, m_seen.target, m_seen.identity.type))
            return drop(m_entry, m_seen.identity);
        return failureAt(m_entry.path, moved.error());
    }

    /// Something is at the place: may this go?
    Result<bool> isSuperfluous(const Seen &there) const
    {
        if (m_seen.identity.type == NodeType::File)
            return isLikeOriginal(there.identity.type == NodeType::File ? Extent::Whole : Extent::Beginning);
        if (!isLink(m_seen.identity.type))
            return false;
        const bool placeIsOurs = isLink(there.identity.type)
                                     ? isOurText(there.target)
                                     : there.identity.type == NodeType::File && m_belongings.original != nullptr;
        return placeIsOurs || m_belongings.lost == nullptr || m_seen.target != *m_belongings.lost;
    }

    const FileSystem &m_files;
    const Belongings &m_belongings;
    OpenPlace m_place;
    OpenPlace m_entry;
    Seen m_seen;
    std::int64_t m_begun;
    StopToken m_stop;
};

/// A folder that is moved stands under the spare name itself.
bool isFolderMove(const Change &change)
{
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr && move->before.identity.type == NodeType::Folder;
}

/// In a folder of our own, where the file system has no exclusive moves; see Aside.
Result<void> clearOwnFolder(const FileSystem &files, const Belongings &belongings, const OpenPlace &place,
                            const OpenPlace &spare, std::int64_t begun, const StopToken &stop)
{
    if (spare.folder->removeFolder(spare.name)) // empty; also a junction that was begun
        return {};
    auto opened = spare.folder->openChild(spare.name, Crossing::Refuse);
    if (!opened)
        return failureAt(spare.path, opened.error());
    const OpenPlace inside{std::move(*opened), spare.name, spare.path / spare.name};
    auto seen = see(inside);
    if (!seen && seen.error().kind != ErrorKind::NotFound)
        return std::unexpected(seen.error());
    if (seen) {
        if (!isOfBatch(seen->changed, begun))
            return failure(ErrorKind::Changed, inside.path);
        if (auto cleared = Leftover(files, belongings, place, inside, std::move(*seen), begun, stop).clear(); !cleared)
            return cleared;
    }
    const auto removed = spare.folder->removeFolder(spare.name);
    return removed || isGone(spare) ? Result<void>{} : failureAt(spare.path, removed.error());
}

Result<void> clearBeside(BatchFolders &folders, const FileSystem &files, const Intent &intent,
                         const Belongings &belongings, const NativePath &path, std::int64_t begun,
                         const StopToken &stop)
{
    const auto place = folders.open(path);
    if (!place)
        return place.error().kind == ErrorKind::NotFound ? Result<void>{} : std::unexpected(place.error());
    if (!isPhysical(*place)) // a link has come into the way since
        return failure(ErrorKind::Changed, split(path).folder);
    const OpenPlace spare = place->beside(intent.spareName);
    auto seen = see(spare);
    if (!seen)
        return seen.error().kind == ErrorKind::NotFound ? Result<void>{} : std::unexpected(seen.error());
    if (!isOfBatch(seen->changed, begun))
        return failure(ErrorKind::Changed, spare.path);
    folders.touched(place->folder, split(place->path).folder);
    if (seen->identity.type == NodeType::Folder && !isFolderMove(intent.change))
        return clearOwnFolder(files, belongings, *place, spare, begun, stop);
    return Leftover(files, belongings, *place, spare, std::move(*seen), begun, stop).clear();
}

/// A link that was moved to another file system may stand at both places: then the younger one goes.
Result<void> clearTwin(BatchFolders &folders, const Move &move, std::int64_t begun)
{
    const auto seeAt = [&](const NativePath &path) -> std::pair<Result<OpenPlace>, Result<Seen>> {
        auto place = folders.open(path);
        auto seen = place ? see(*place) : std::unexpected(place.error());
        return {std::move(place), std::move(seen)};
    };
    if (!isLink(move.before.identity.type))
        return {};
    const auto [place, here] = seeAt(move.place);
    const auto [newPlace, there] = seeAt(move.newPlace);
    if (!here || !there || here->target != move.before.target || there->target != move.before.target)
        return {};
    const bool isOld = here->identity.node == move.before.identity.node;
    const OpenPlace &younger = isOld ? *newPlace : *place;
    const Seen &its = isOld ? *there : *here;
    if (!isLink(its.identity.type) || !isOfBatch(its.changed, begun))
        return failure(ErrorKind::Changed, younger.path);
    folders.touched(younger.folder, split(younger.path).folder);
    return drop(younger, its.identity);
}

} // namespace

bool isOfBatch(std::int64_t changed, std::int64_t begun)
{
    constexpr std::int64_t lag = 60'000'000'000; // a minute
    return begun == 0 || changed == 0 || changed >= begun - lag;
}

Result<void> clearLeftover(BatchFolders &folders, const FileSystem &files, const Intent &intent, std::int64_t begun,
                           const StopToken &stop)
{
    const auto *move = std::get_if<Move>(&intent.change);
    if (move != nullptr && move->across)
        return clearAcross(folders, *move, intent.spareName, begun, stop);
    const Belongings belongings = belongingsOf(intent.change);
    if (auto cleared = clearBeside(folders, files, intent, belongings, placeOf(intent.change), begun, stop); !cleared)
        return cleared;
    if (move == nullptr)
        return {};
    if (auto cleared = clearTwin(folders, *move, begun); !cleared)
        return cleared;
    Belongings back = belongings; // of a move that was being taken back
    back.otherPlace = &move->place;
    return clearBeside(folders, files, intent, back, move->newPlace, begun, stop);
}

} // namespace linkwright
