// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/move_across.h"

#include "changes/aside.h"
#include "changes/compare_tree.h"
#include "changes/copy_tree.h"
#include "changes/remove_tree.h"
#include "changes/seen.h"
#include "changes/transfer.h"
#include "platform/system_codes.h"

#include <algorithm>

namespace linkwright {

namespace {

OpenPlace knownAs(OpenPlace place, const NativePath &path)
{
    place.path = path;
    return place;
}

/// What was done must be on the disk before what it stands for goes.
Result<void> settle(const OpenPlace &place)
{
    const auto synced = place.folder->sync();
    const bool isSettled = synced || synced.error().kind == ErrorKind::Unsupported;
    return isSettled ? Result<void>{} : failureAt(place.path, synced.error());
}

/// One file system may be mounted twice, and then a folder has places that do not look like being in it.
Result<void> expectMovable(const TreeInventory &tree, const NativePath &top, const OpenPlace &newPlace)
{
    const auto facts = newPlace.folder->facts();
    const auto isIt = [&](const TreeEntry &entry) { return entry.facts.identity == facts->identity; };
    if (facts && facts->identity.device != 0 && std::ranges::any_of(tree.entries, isIt))
        return failure(ErrorKind::Unsupported, top, system_code::intoItself);
    return expectCopyable(tree, top, newPlace);
}

class MovingAcross
{
public:
    MovingAcross(const OpenPlace &place, const OpenPlace &newPlace, TreeInventory tree, Attempt &attempt,
                 const CopyWatch &watch)
        : m_place(place)
        , m_newPlace(newPlace)
        , m_spare(newPlace.beside(attempt.spareName))
        , m_tree(std::move(tree))
        , m_attempt(attempt)
        , m_watch(watch)
    {
    }

    Result<void> move()
    {
        m_attempt.acted = true;
        const auto lost = copyTree(m_place, m_tree, knownAs(m_spare, m_newPlace.path), m_watch);
        if (!lost)
            return withoutCopy(lost.error());
        if (const auto same = compareWithCopy(m_place, m_tree, m_spare, m_watch.stop); !same)
            return withoutCopy(same.error());
        if (const auto same = expectUntouched(m_place, m_tree, Since::Nothing, m_watch.stop); !same)
            return withoutCopy(same.error());
        if (const auto named = nameCopy(); !named)
            return named.error().kind == ErrorKind::Unverified ? named : withoutCopy(named.error());
        if (const auto settled = settle(m_newPlace); !settled)
            return withoutNamedCopy(settled.error());
        auto removed = removeOriginal();
        const std::optional<Error> &blemish = *lost;
        return removed && blemish ? std::unexpected(*blemish) : removed;
    }

private:
    Seen copySeen() const
    {
        NodeFacts facts = m_tree.entries.front().facts;
        facts.identity = m_tree.entries.front().twin;
        return seenFrom(facts, {});
    }

    Result<void> nameCopy()
    {
        auto named = transfer(m_spare, copySeen(), m_newPlace, Way::Exclusive, m_attempt);
        if (named || named.error().kind != ErrorKind::Unsupported)
            return named;
        // Where nothing can be moved exclusively a file gets a second name.
        if (m_tree.entries.front().isFolder() || !isGone(m_newPlace) || !nameAgain(m_newPlace, m_spare, copySeen()))
            return named;
        return drop(m_spare, m_tree.entries.front().twin);
    }

    /// Everything is as it was, and the reason is told; Unverified where the copy could not be taken away.
    std::unexpected<Error> withoutCopy(const Error &why)
    {
        if (!clearCopy(m_place, m_tree, m_spare))
            return failure(ErrorKind::Unverified, m_spare.path, why.osCode);
        const bool isOfSpare = why.where.bytes.starts_with(m_spare.path.bytes);
        return isOfSpare ? failure(why.kind, m_newPlace.path, why.osCode) : std::unexpected(why);
    }

    std::unexpected<Error> withoutNamedCopy(const Error &why)
    {
        if (!isStill(m_newPlace, copySeen()).value_or(false))
            return failure(ErrorKind::Unverified, m_newPlace.path, why.osCode);
        const auto back = bringBack(m_newPlace, m_spare, why);
        return back.error().kind == ErrorKind::Unverified ? back : withoutCopy(why);
    }

    Result<void> removeOriginal()
    {
        auto aside = Aside::take(m_place, seenFrom(m_tree.entries.front().facts, {}), m_attempt);
        if (!aside)
            return aside.error().kind == ErrorKind::Unverified ? std::unexpected(aside.error())
                                                               : withoutNamedCopy(aside.error());
        // Whoever comes by its path comes no more; who had something of it open may have written to it.
        auto mayGo = settle(m_place);
        if (mayGo)
            mayGo = expectUntouched(knownAs(aside->entry(), m_place.path), m_tree, Since::Renamed, {});
        if (!mayGo) {
            const auto back = aside->putBack(mayGo.error());
            return back.error().kind == ErrorKind::Unverified ? back : withoutNamedCopy(mayGo.error());
        }
        if (const auto left = removeTree(aside->entry(), m_tree))
            return std::unexpected(*left);
        return aside->entryIsGone();
    }

    const OpenPlace &m_place;
    const OpenPlace &m_newPlace;
    OpenPlace m_spare; // of the copy
    TreeInventory m_tree;
    Attempt &m_attempt;
    const CopyWatch &m_watch;
};

} // namespace

Result<void> moveAcross(const OpenPlace &place, const Seen &before, const OpenPlace &newPlace, Attempt &attempt,
                        const CopyWatch &watch)
{
    for (const OpenPlace *each : {&place, &newPlace}) {
        if (each->folder->onlyTakesNames()) // what stands under a spare name could never go again
            return failure(ErrorKind::Denied, each->path);
    }
    if (auto free = expectNothing(newPlace); !free)
        return free;
    auto tree = takeInventory(place, watch.stop);
    if (!tree)
        return std::unexpected(tree.error());
    if (tree->entries.front().facts.identity != before.identity)
        return failure(ErrorKind::Changed, place.path);
    if (auto movable = expectMovable(*tree, place.path, newPlace); !movable)
        return movable;
    // In a recovery the original may be there, and it must not be taken for what is left of a copy.
    if (auto free = expectNothing(newPlace.beside(attempt.spareName)); !free)
        return free;
    return MovingAcross(place, newPlace, *std::move(tree), attempt, watch).move();
}

Result<void> expectMovableAcross(const OpenPlace &place, const OpenPlace &newPlace, const StopToken &stop)
{
    const auto tree = takeInventory(place, stop);
    return tree ? expectMovable(*tree, place.path, newPlace) : std::unexpected(tree.error());
}

bool areOnTwoFileSystems(const FileSystem &files, const OpenPlace &one, const OpenPlace &other)
{
    const auto here = one.folder->facts();
    const auto there = other.folder->facts();
    const bool areKnown =
        here && there && here->identity.device != 0 && there->identity.device != 0; // not in a picture
    if (areKnown && here->identity.device != there->identity.device)
        return true;
    const auto mounts = files.mounts();
    const auto path = one.folder->realPath();
    const auto otherPath = other.folder->realPath();
    if (!mounts || !path || !otherPath)
        return false;
    const Mount *mount = mounts->mountOf(*path);
    const Mount *otherMount = mounts->mountOf(*otherPath);
    return mount != nullptr && otherMount != nullptr && mount->point != otherMount->point;
}

} // namespace linkwright
