// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/elevation_needs.h"

#include "base/path_rules.h"
#include "changes/one_move.h"
#include "changes/rights_place.h"
#include "elevation/helper_request.h"
#include "elevation/link_owners.h"
#include "elevation/link_rights_memory.h"
#include "elevation/trust.h"
#include "elevation/trusted_file_system.h"
#include "platform/user.h"
#include "rights/place_rights.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace linkwright {

namespace {

bool isSymbolic(NodeType type)
{
    return type == NodeType::SymbolicLink || type == NodeType::FolderSymbolicLink;
}

/// A name that a change gives, for good or as the spare name of what it moves aside.
struct GivenName
{
    NativePath place;
    NewName name;
};

/// Of those changes that a helper takes. A junction is retargeted in place; so is a symbolic link, but only where this
/// process has the right to make one by itself.
std::vector<GivenName> namesGivenBy(const Change &change)
{
    const auto here = [&change](NodeType type) { return GivenName{placeOf(change), newNameOf(type)}; };
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return {here(creation->kind)};
    if (const auto *removal = std::get_if<RemoveLink>(&change))
        return {here(removal->before.identity.type)};
    if (const auto *move = std::get_if<Move>(&change))
        return {here(move->before.identity.type), {move->newPlace, newNameOf(move->before.identity.type)}};
    const auto *retarget = std::get_if<RetargetLink>(&change);
    if (retarget == nullptr)
        return {};
    const NodeType before = retarget->before.identity.type;
    const NodeType after = retarget->kind.value_or(before);
    return after == before && !isSymbolic(before) ? std::vector<GivenName>() : std::vector{here(before), here(after)};
}

class Needs
{
public:
    /// `sticky`: what is in a sticky folder needs it, be it there now or not.
    explicit Needs(const FileSystem &files, bool sticky = false)
        : m_files(files)
        , m_sticky(sticky)
    {
    }

    bool ofIntent(const Intent &intent)
    {
        if (!checkIntent(intent))
            return false;
        const Change &change = intent.change;
        if (const auto folder = folderOfNewLink(change); folder && knownIfLinksNeedElevation(*folder))
            return true;
        if (!std::holds_alternative<CreateLink>(change) && toChange(placeOf(change)))
            return true;
        const auto given = namesGivenBy(change);
        return std::ranges::any_of(given, [this](const GivenName &each) { return toMake(each.place, each.name); });
    }

private:
    /// A folder that was asked once for all its names.
    struct Asked
    {
        std::optional<PlaceFacts> facts = std::nullopt; // nothing: it could not be asked
        std::unique_ptr<Folder> folder = nullptr; // where its entries have rights of their own
    };

    const Asked &ask(const NativePath &folder)
    {
        const auto known = m_folders.find(folder);
        if (known != m_folders.end())
            return known->second;
        Asked asked;
        if (auto place = rightsPlace(m_files, folder))
            asked.facts = std::move(place->facts);
        if (asked.facts && asked.facts->mayRemoveAll == false) {
            auto opened = m_files.openFolder(folder);
            asked.folder = opened ? std::move(*opened) : nullptr;
        }
        return m_folders.emplace(folder, std::move(asked)).first->second;
    }

    bool toMake(const NativePath &place, NewName name)
    {
        const auto &facts = ask(split(place).folder).facts;
        const PlaceRights rights = facts ? placeRights(*facts, name) : PlaceRights::NotAsked;
        return rights == PlaceRights::NoWriting || (m_sticky && rights == PlaceRights::OwnOnly);
    }

    /// The folder answers for all its entries, unless it is sticky or leaves it to their access lists.
    bool toChange(const NativePath &place)
    {
        const SplitPath parts = split(place);
        const Asked &asked = ask(parts.folder);
        if (!asked.facts)
            return false;
        if (asked.facts->mayRemoveAll)
            return asked.folder && !asked.facts->readOnly && !mayRemoveEntry(*asked.folder, parts.name);
        const PlaceRights rights = placeRights(*asked.facts);
        if (rights == PlaceRights::OwnOnly)
            return m_sticky || isOthers(place);
        return rights == PlaceRights::NoWriting;
    }

    bool isOthers(const NativePath &place) const
    {
        const auto entry = rightsPlace(m_files, place);
        return entry && placeRights(entry->facts) == PlaceRights::OthersEntry;
    }

    const FileSystem &m_files;
    bool m_sticky;
    std::map<NativePath, Asked> m_folders;
};

/// Whether a helper would act in a folder, asked once for each; and make the link whose it is to be.
class Trust
{
public:
    Trust(const FileSystem &files, HelperTask task)
        : m_files(files)
        , m_task(task)
        , m_owners(files, currentUser())
    {
    }

    bool inAll(const Intent &intent)
    {
        return std::ranges::all_of(foldersOf(intent.change), [this](const NativePath &folder) { return in(folder); })
               && inOwners(intent);
    }
    bool inOwners(const Intent &intent) { return m_owners.check({intent}, m_task).has_value(); }
    std::vector<Distrusted> lost() const { return m_lost; }

private:
    bool in(const NativePath &folder)
    {
        const auto known = m_known.find(folder);
        if (known != m_known.end())
            return known->second;
        const auto seen = seeFolder(m_files, folder);
        const auto distrusted =
            seen ? distrustOf(m_files, folder, *seen) : std::optional(Distrusted{Distrust::Unreachable, seen.error()});
        if (distrusted)
            m_lost.push_back(*distrusted);
        return m_known[folder] = !distrusted;
    }

    const FileSystem &m_files;
    HelperTask m_task;
    OwnersCheck m_owners;
    std::map<NativePath, bool> m_known;
    std::vector<Distrusted> m_lost;
};

} // namespace

std::optional<NativePath> folderOfNewLink(const Change &change)
{
    const NativePath folder = split(placeOf(change)).folder;
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return isSymbolic(creation->kind) ? std::optional(folder) : std::nullopt;
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return isSymbolic(retarget->before.identity.type) ? std::optional(folder) : std::nullopt;
    const auto *move = std::get_if<Move>(&change);
    if (move == nullptr || !isSymbolic(move->before.identity.type))
        return std::nullopt;
    const NativePath to = split(move->newPlace).folder;
    const bool isOneVolume = path_rules::rootOf(to.bytes) == path_rules::rootOf(folder.bytes);
    return isOneVolume ? std::nullopt : std::optional(to);
}

ElevationNeeds needElevation(const FileSystem &files, const std::vector<Intent> &intents, const StopToken &stop)
{
    Needs needs(files);
    Trust trust(files, HelperTask::Make);
    std::vector<bool> needed(intents.size());
    for (std::size_t i = 0; i < intents.size() && !stop.stop_requested(); ++i)
        needed[i] = needs.ofIntent(intents[i]);
    for (std::size_t i = 0; i < intents.size() && !stop.stop_requested(); ++i) {
        // Of three in a row the first two are the pair.
        const bool isPair = i + 1 < intents.size() && areOneMove(intents[i].change, intents[i + 1].change);
        const std::size_t last = isPair ? i + 1 : i;
        const bool any = needed[i] || needed[last];
        const bool may = any && trust.inAll(intents[i]) && (last == i || trust.inAll(intents[last]));
        needed[i] = needed[last] = may;
        i = last;
    }
    if (stop.stop_requested())
        return {std::vector(intents.size(), false), {}};
    return {std::move(needed), trust.lost()};
}

ElevationNeeds needElevationToRecover(const FileSystem &files, const std::vector<Intent> &intents, RecoveryWay way,
                                      bool elevated)
{
    Needs needs(files, elevated);
    Trust trust(files, way == RecoveryWay::Finish ? HelperTask::Finish : HelperTask::TakeBack);
    std::vector<bool> needed(intents.size());
    std::set<NativePath> places;
    for (std::size_t i = 0; i < intents.size(); ++i)
        needed[i] = needs.ofIntent(intents[i]) && trust.inAll(intents[i]);
    for (bool grows = true; grows;) {
        const std::size_t before = places.size();
        for (std::size_t i = 0; i < intents.size(); ++i) {
            const auto named = placesOf(intents[i].change);
            const bool shares =
                std::ranges::any_of(named, [&](const NativePath &place) { return places.contains(place); });
            needed[i] = needed[i] || (shares && checkIntent(intents[i]) && trust.inOwners(intents[i]));
            if (needed[i])
                places.insert(named.begin(), named.end());
        }
        grows = places.size() != before;
    }
    return {std::move(needed), trust.lost()};
}

} // namespace linkwright
