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

OwnersCheck::OwnersCheck(const FileSystem &files, std::uint32_t user)
    : m_files(files)
    , m_user(user)
{
}

Result<void> OwnersCheck::check(const std::vector<Intent> &intents, HelperTask task)
{
    for (const Intent &intent : intents) {
        if (task == HelperTask::TakeBack && std::holds_alternative<RemoveLink>(intent.change))
            continue;
        for (const Change &act : actsOf({intent}, task)) {
            if (auto good = checkAct(act); !good)
                return good;
        }
    }
    return {};
}

Result<void> OwnersCheck::checkAct(const Change &act)
{
    const auto owner = ownerAfter(act);
    if (!owner || *owner == root || *owner == m_user)
        return {};
    const auto *move = std::get_if<Move>(&act);
    const NativePath &place = move != nullptr ? move->newPlace : placeOf(act);
    const auto &facts = factsOf(split(place).folder);
    if (!facts)
        return failureAt(place, facts.error());
    const bool becomesTheUsers = move != nullptr && facts->owner == m_user && (facts->mode & stickyBit) == 0;
    return becomesTheUsers || mayBecome(*owner, *facts, m_user) ? Result<void>{} : failure(ErrorKind::Denied, place);
}

const Result<NodeFacts> &OwnersCheck::factsOf(const NativePath &folder)
{
    const auto known = m_folders.find(folder);
    if (known != m_folders.end())
        return known->second;
    const auto opened = m_files.openFolder(folder);
    return m_folders.emplace(folder, opened ? (*opened)->facts() : std::unexpected(opened.error())).first->second;
}

} // namespace linkwright
