// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/rights_place.h"

#include "base/path_rules.h"
#include "changes/open_place.h"
#include "links/chain.h"
#include "platform/system_codes.h"

namespace linkwright {

namespace {

std::unexpected<Error> notReached(const Verdict &verdict)
{
    const auto kind = [&] {
        switch (verdict.health) {
        case Health::Loop: return ErrorKind::Loop;
        case Health::Invalid: return ErrorKind::NameTooLong;
        case Health::Denied: return ErrorKind::Denied;
        case Health::Unanswered: return ErrorKind::NotAnswering;
        // Only the choice between two wordings.
        default: return verdict.osCode == system_code::notAFolder ? ErrorKind::NotAFolder : ErrorKind::NotFound;
        }
    }();
    return failure(kind, verdict.path, verdict.osCode);
}

RightsPlace notAsked(const Mount *mount, NativePath physical, std::string entry)
{
    return {std::move(physical), std::move(entry), placeNotAsked(mount)};
}

Result<RightsPlace> asked(const LinkHome &home, std::string entry)
{
    auto facts = placeFacts(*home.folder, home.mount, entry);
    if (!facts)
        return failureAt(entry.empty() ? home.realPath : home.realPath / entry, facts.error());
    return RightsPlace{home.realPath, std::move(entry), std::move(*facts)};
}

Result<RightsPlace> folderItself(const FileSystem &files, const NativePath &physical)
{
    const auto mounts = files.mounts();
    if (const Mount *mount = mounts->mountOf(physical); !mayBeAsked(mount))
        return notAsked(mount, physical, {});
    const auto folder = files.openFolder(physical);
    if (!folder)
        return std::unexpected(folder.error());
    const auto home = linkHome(files, **folder);
    return home ? asked(*home, {}) : std::unexpected(home.error());
}

/// `name` in a folder that may be asked.
Result<RightsPlace> childOf(const FileSystem &files, const NativePath &physical, const std::string &name)
{
    const auto folder = files.openFolder(physical);
    if (!folder)
        return std::unexpected(folder.error());
    const auto home = linkHome(files, **folder);
    if (!home)
        return std::unexpected(home.error());
    const auto step = home->folder->step(name, Crossing::Refuse);
    if (!step && step.error().kind != ErrorKind::CrossesMount)
        return failureAt(home->realPath / name, step.error());
    if (step && step->link)
        return asked(*home, name);
    const auto facts = step ? step->node->facts() : Result<NodeFacts>();
    if (!facts)
        return failureAt(home->realPath / name, facts.error());
    const bool isFolder = !step || facts->identity.type == NodeType::Folder;
    return isFolder ? folderItself(files, home->realPath / name) : asked(*home, name);
}

bool isMatterOfRights(ErrorKind kind)
{
    return kind == ErrorKind::Denied || kind == ErrorKind::ReadOnly || kind == ErrorKind::NeedsPrivilege
           || kind == ErrorKind::Unsupported;
}

enum class Act : std::uint8_t { Make, Change };

/// What a change gives a name at its place, or takes one from.
NewName nameWanted(const Change &change)
{
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return newNameOf(creation->kind);
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? newNameOf(move->before.identity.type) : NewName::File;
}

/// What is to be made is not there to be asked about; and a folder is moved by the rights of the one it lies in.
Result<RightsPlace> placeToAsk(const FileSystem &files, const NativePath &path, Act act)
{
    auto place = rightsPlace(files, act == Act::Make ? split(path).folder : path);
    return place && place->entry.empty() && act == Act::Change ? rightsPlace(files, split(path).folder)
                                                               : std::move(place);
}

std::optional<RightsRefusal> refusalAt(const FileSystem &files, const NativePath &path, Act act, NewName wanted,
                                       ErrorKind refused)
{
    const auto place = placeToAsk(files, path, act);
    if (!place)
        return std::nullopt;
    const PlaceRights rights = placeRights(place->facts, wanted);
    const bool isAllowed = act == Act::Make ? mayMake(rights) : mayChange(rights);
    const bool explains = refused != ErrorKind::Unsupported || rights == PlaceRights::NoLinks;
    if (isAllowed || rights == PlaceRights::NotAsked || !explains)
        return std::nullopt;
    return RightsRefusal{path, place->facts, wanted};
}

} // namespace

Result<RightsPlace> rightsPlace(const FileSystem &files, const NativePath &path)
{
    const auto absolute = fromCurrentFolder(files, path);
    if (path.isEmpty() || !absolute)
        return path.isEmpty() ? failure(ErrorKind::NotFound, path) : std::unexpected(absolute.error());
    const SplitPath parts = split(*absolute);
    const bool isNamed = isProperName(parts.name);
    const auto root = files.openFolder({std::string(path_rules::rootOf(absolute->bytes))});
    if (!root)
        return std::unexpected(root.error());
    const auto home = linkHome(files, **root);
    if (!home)
        return std::unexpected(home.error());
    // The way is gone as that of a link at the root would be: step by step, and onto no mount that may hang.
    const LinkTarget way{(isNamed ? parts.folder.bytes : absolute->bytes) + path_rules::preferredSeparator};
    const Verdict verdict = trace(*home, {}, way).verdict;
    if (verdict.health == Health::Unchecked)
        return notAsked(home->mounts->mountOf(verdict.path), verdict.path, {});
    if (verdict.health != Health::Healthy)
        return notReached(verdict);
    return isNamed ? childOf(files, verdict.path, parts.name) : folderItself(files, verdict.path);
}

std::optional<RightsRefusal> rightsRefusal(const FileSystem &files, const Change &change, ErrorKind refused)
{
    if (!isMatterOfRights(refused))
        return std::nullopt;
    const bool makes = std::holds_alternative<CreateLink>(change) || std::holds_alternative<CreateHardLink>(change);
    if (auto here = refusalAt(files, placeOf(change), makes ? Act::Make : Act::Change, nameWanted(change), refused))
        return here;
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? refusalAt(files, move->newPlace, Act::Make, nameWanted(change), refused) : std::nullopt;
}

} // namespace linkwright
