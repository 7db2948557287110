// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/helper_request.h"

#include "base/byte_stream.h"
#include "base/display_text.h"
#include "changes/planner.h"
#include "changes/spare_name.h"
#include "changes/wire.h"
#include "elevation/link_owners.h"
#include "elevation/trust.h"

#include <algorithm>
#include <set>

namespace linkwright {

namespace {

bool isCleanPlace(const NativePath &place)
{
    const SplitPath parts = split(place);
    return place.isAbsolute() && isProperName(parts.name) && place.bytes.find('\0') == std::string::npos
           && lexicallyJoined({"/"}, place.bytes) == place;
}

/// The text that a link will have; nothing where none gets another one.
std::optional<LinkTarget> newTextOf(const Change &change)
{
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return creation->after;
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return retarget->after;
    return std::nullopt;
}

Result<void> checkText(const NativePath &place, const LinkTarget &text)
{
    if (text.raw.find('\0') != std::string::npos)
        return failure(ErrorKind::InvalidTarget, place);
    return checkTargetText(place, text.raw);
}

Result<void> checkFolders(const HelperRequest &request)
{
    std::set<NativePath> needed;
    for (const Intent &intent : request.intents) {
        const auto folders = foldersOf(intent.change);
        needed.insert(folders.begin(), folders.end());
    }
    for (const NativePath &folder : needed) {
        if (!request.folders.contains(folder))
            return failure(ErrorKind::Corrupt, folder);
    }
    return request.folders.size() == needed.size() ? Result<void>{} : failure(ErrorKind::Corrupt, {});
}

Result<void> checkSpareNames(const std::vector<Intent> &intents)
{
    std::set<std::string_view> names;
    for (const Intent &intent : intents) {
        if (!names.insert(intent.spareName).second)
            return failure(ErrorKind::InvalidName, placeOf(intent.change));
    }
    return {};
}

/// Where links have no owners, none can be given to anybody.
Result<void> checkGivesNoOwner(const HelperRequest &request)
{
    for (const Change &act : actsOf(request.intents, request.task)) {
        if (ownerAfter(act).value_or(0) != 0)
            return failure(ErrorKind::Denied, placeOf(act));
    }
    return {};
}

/// Empty: two drives have none.
NativePath commonFolder(const NativePath &one, const NativePath &other)
{
    NativePath folder = one;
    while (!isWithin(other, folder) && split(folder).folder != folder)
        folder = split(folder).folder;
    return isWithin(other, folder) ? folder : NativePath{};
}

} // namespace

std::string packRequest(const HelperRequest &request)
{
    ByteWriter out;
    out.number(request.user);
    out.number(static_cast<std::uint8_t>(request.task));
    out.number(request.begun);
    out.text(packIntents(request.intents));
    out.number(static_cast<std::uint32_t>(request.folders.size()));
    for (const auto &[path, seen] : request.folders) {
        out.text(path.bytes);
        out.number(seen.device);
        out.number(seen.node);
    }
    return out.take();
}

std::optional<HelperRequest> unpackRequest(std::string_view bytes)
{
    ByteReader in(bytes);
    HelperRequest request;
    request.user = in.number<std::uint32_t>();
    request.task = static_cast<HelperTask>(in.limited(static_cast<std::uint8_t>(HelperTask::Finish)));
    request.begun = in.number<std::int64_t>();
    auto intents = unpackIntents(in.text());
    if (!intents)
        return std::nullopt;
    request.intents = std::move(*intents);
    for (auto count = in.number<std::uint32_t>(); count > 0 && in.isGood(); --count) {
        NativePath path{in.text()};
        const auto device = in.number<std::uint64_t>();
        const auto node = in.number<std::uint64_t>();
        if (!request.folders.try_emplace(std::move(path), device, node).second)
            return std::nullopt; // two answers to one question
    }
    return in.isGood() && in.isAtEnd() ? std::optional(std::move(request)) : std::nullopt;
}

bool isForHelper(const Change &change)
{
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return !creation->makeParents && isLink(creation->kind);
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return isLink(retarget->before.identity.type) && (!retarget->kind || isLink(*retarget->kind));
    if (const auto *removal = std::get_if<RemoveLink>(&change))
        return isLink(removal->before.identity.type);
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr && isLink(move->before.identity.type);
}

Result<void> checkIntent(const Intent &intent)
{
    const NativePath &place = placeOf(intent.change);
    if (!isForHelper(intent.change) || !intent.newFolders.empty())
        return failure(ErrorKind::Unsupported, place);
    if (!isSpareName(intent.spareName))
        return failure(ErrorKind::InvalidName, place);
    for (const NativePath &named : placesOf(intent.change)) {
        if (!isCleanPlace(named) || isSpareName(split(named).name))
            return failure(ErrorKind::InvalidName, named);
    }
    const auto text = newTextOf(intent.change);
    return text ? checkText(place, *text) : Result<void>{};
}

Result<void> checkRequest(const HelperRequest &request)
{
    if (request.intents.size() > mostHelperChanges)
        return failure(ErrorKind::OutOfResources, {});
    const bool isOfOneCutOff = request.task != HelperTask::Make;
    if (request.intents.empty() || (isOfOneCutOff ? request.begun <= 0 : request.begun != 0))
        return failure(ErrorKind::Corrupt, {});
    for (const Intent &intent : request.intents) {
        if (auto good = checkIntent(intent); !good)
            return good;
    }
    if (auto good = checkSpareNames(request.intents); !good)
        return good;
    if (auto good = linksHaveOwners() ? Result<void>{} : checkGivesNoOwner(request); !good)
        return good;
    return checkFolders(request);
}

std::vector<NativePath> placesOf(const Change &change)
{
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? std::vector{move->place, move->newPlace} : std::vector{placeOf(change)};
}

std::vector<NativePath> foldersOf(const Change &change)
{
    std::vector<NativePath> folders;
    for (const NativePath &place : placesOf(change))
        folders.push_back(split(place).folder);
    return folders;
}

std::string placesInShort(const std::vector<Intent> &intents)
{
    std::optional<NativePath> common;
    for (const Intent &intent : intents) {
        for (const NativePath &folder : foldersOf(intent.change))
            common = common ? commonFolder(*common, folder) : folder;
    }
    return common ? toDisplayText(common->bytes) : std::string();
}

} // namespace linkwright
