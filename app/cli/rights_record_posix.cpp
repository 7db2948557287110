// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/rights_record.h"

#include "base/display_text.h"
#include "changes/rights_place.h"
#include "cli/labelled.h"
#include "rights/place_rights.h"
#include "store/json_text.h"
#include "text/rights_text.h"

namespace linkwright::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string octal(std::uint32_t mode)
{
    std::string digits;
    for (unsigned shift = 12; shift > 0; shift -= 3)
        digits += static_cast<char>('0' + ((mode >> (shift - 3)) & 7U));
    return digits;
}

std::string_view typeWord(NodeType type)
{
    switch (type) {
    case NodeType::Folder: return "directory";
    case NodeType::File: return "file";
    default: return isLink(type) ? "symlink" : "other";
    }
}

Json entryJson(const RightsPlace &place, const EntryGuards &entry)
{
    Json json;
    putBytes(json, "name", place.entry);
    json["kind"] = typeWord(entry.type);
    json["owner"] = entry.owner;
    json["immutable"] = entry.guards.immutable;
    json["append_only"] = entry.guards.appendOnly;
    return json;
}

Json factsJson(const RightsPlace &place)
{
    const PlaceFacts &facts = place.facts;
    Json json;
    putBytes(json, "folder", place.folder.bytes);
    putBytes(json, "mount", facts.mount.bytes);
    putBytes(json, "file_system", facts.fileSystem);
    json["asked"] = facts.asked;
    json["user"] = facts.user;
    json["overrides_owners"] = facts.overridesOwners;
    if (!facts.asked)
        return json;
    json["owner"] = facts.owner;
    json["group"] = facts.group;
    json["mode"] = octal(facts.mode);
    json["read_only"] = facts.readOnly;
    json["immutable"] = facts.guards.immutable;
    json["append_only"] = facts.guards.appendOnly;
    json["may_search"] = facts.maySearch;
    json["may_write"] = facts.mayWrite;
    if (facts.entry)
        json["entry"] = entryJson(place, *facts.entry);
    return json;
}

std::string record(const NativePath &path, const RightsPlace &place, PlaceRights rights)
{
    Json json;
    putBytes(json, "place", path.bytes);
    json["verdict"] = rightsWord(rights);
    json["make"] = mayMake(rights);
    json["change"] = mayChange(rights);
    json["sentence"] = rightsSentence(rights, place.facts, Spelling::Terminal).toStdString();
    json["facts"] = factsJson(place);
    return dumped(json);
}

std::string guardWords(const Guards &guards)
{
    return std::string(guards.immutable ? ", immutable" : "") + (guards.appendOnly ? ", append-only" : "");
}

std::string ownerWords(const PlaceFacts &facts)
{
    return "user " + std::to_string(facts.owner) + ", group " + std::to_string(facts.group) + ", mode "
           + octal(facts.mode) + ((facts.mode & stickyBit) != 0 ? ", sticky" : "") + guardWords(facts.guards);
}

std::string text(const NativePath &path, const RightsPlace &place, PlaceRights rights)
{
    const PlaceFacts &facts = place.facts;
    std::string lines = toShellText(path.bytes) + '\n';
    lines += labelled("Rights", rightsSentence(rights, facts, Spelling::Terminal).toStdString());
    lines += labelled("Folder", toShellText(place.folder.bytes));
    lines += labelled("On", toShellText(facts.fileSystem) + " at " + toShellText(facts.mount.bytes)
                                + (facts.readOnly ? ", read-only" : ""));
    lines += labelled("You", "user " + std::to_string(facts.user) + (facts.overridesOwners ? ", as superuser" : ""));
    if (facts.asked)
        lines += labelled("Owner", ownerWords(facts));
    if (const auto &entry = facts.entry)
        lines += labelled("Entry", std::string(typeWord(entry->type)) + " of user " + std::to_string(entry->owner)
                                       + guardWords(entry->guards));
    return lines;
}

} // namespace

Result<std::string> rightsRecord(const Session &session, const NativePath &path)
{
    const auto place = rightsPlace(session.files, path);
    if (!place)
        return std::unexpected(place.error());
    const PlaceRights rights = placeRights(place->facts);
    switch (session.options.format) {
    case Format::Json: return record(path, *place, rights);
    case Format::Nul: return path.bytes + '\0';
    case Format::Csv: // refused by the command line
    case Format::Text: break;
    }
    return text(path, *place, rights);
}

} // namespace linkwright::cli
