// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "elevation/link_owners.h"

#include "changes/inverse.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace linkwright {

namespace {

constexpr std::uint32_t root = 0;

/// Nothing where nobody looked.
std::optional<std::uint32_t> seenOwner(const Seen &before)
{
    return before.identity.node == 0 ? std::nullopt : std::optional(before.marks.owner);
}

Result<void> checkOwner(const FileSystem &files, const Change &act, std::uint32_t user)
{
    const auto owner = ownerAfter(act);
    if (!owner || *owner == root || *owner == user)
        return {};
    const auto *move = std::get_if<Move>(&act);
    const NativePath &place = move != nullptr ? move->newPlace : placeOf(act);
    const auto folder = files.openFolder(split(place).folder);
    const auto facts = folder ? (*folder)->facts() : std::unexpected(folder.error());
    if (!facts)
        return failureAt(place, facts.error());
    const bool becomesTheUsers = move != nullptr && facts->owner == user && (facts->mode & stickyBit) == 0;
    return becomesTheUsers || mayBecome(*owner, *facts, user) ? Result<void>{} : failure(ErrorKind::Denied, place);
}

} // namespace

bool mayBecome(std::uint32_t owner, const NodeFacts &folder, std::uint32_t user)
{
    if (owner == root || owner == user)
        return true;
    const bool isSticky = (folder.mode & stickyBit) != 0;
    return !isSticky && (folder.owner == root || folder.owner == owner);
}

std::optional<std::uint32_t> ownerAfter(const Change &change)
{
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return creation->marks ? std::optional(creation->marks->owner) : std::nullopt;
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return retarget->marks ? std::optional(retarget->marks->owner) : seenOwner(retarget->before);
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? seenOwner(move->before) : std::nullopt;
}

std::vector<Change> actsOf(const std::vector<Intent> &intents, HelperTask task)
{
    std::vector<Change> acts;
    if (task != HelperTask::TakeBack) {
        std::ranges::transform(intents, std::back_inserter(acts), &Intent::change);
        return acts;
    }
    for (const Intent &intent : intents | std::views::reverse)
        std::ranges::move(inverseOf({intent.change, {}}), std::back_inserter(acts));
    return acts;
}

Result<void> checkOwners(const FileSystem &files, const std::vector<Change> &acts, std::uint32_t user)
{
    for (const Change &act : acts) {
        if (auto good = checkOwner(files, act, user); !good)
            return good;
    }
    return {};
}

} // namespace linkwright
