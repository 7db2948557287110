// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/rights_record.h"

#include "base/display_text.h"
#include "changes/open_place.h"
#include "cli/labelled.h"
#include "platform/windows/rights_facts.h"
#include "rights/windows_rights.h"
#include "store/json_text.h"
#include "text/rights_text.h"

namespace linkwright::cli {

namespace {

using Json = nlohmann::ordered_json;
using windows::Facts;
using windows::Rights;

/// Links in a folder that was named, or in the one that holds what was named.
Result<NativePath> folderOf(const FileSystem &files, const NativePath &path)
{
    const auto absolute = fromCurrentFolder(files, path);
    if (path.isEmpty() || !absolute)
        return path.isEmpty() ? failure(ErrorKind::NotFound, path) : std::unexpected(absolute.error());
    if (const auto folder = files.openFolder(*absolute))
        return (*folder)->realPath();
    const auto above = files.openFolder(split(*absolute).folder);
    return above ? (*above)->realPath() : failureAt(path, above.error());
}

std::string_view tokenWord(windows::TokenType type)
{
    switch (type) {
    case windows::TokenType::Default: return "default";
    case windows::TokenType::Full: return "full";
    case windows::TokenType::Limited: return "limited";
    }
    return "default";
}

std::string_view protectionWord(windows::Protection protection)
{
    switch (protection) {
    case windows::Protection::None: return "none";
    case windows::Protection::ControlledFolderAccess: return "controlled-folder-access";
    case windows::Protection::OneDrive: return "onedrive";
    }
    return "none";
}

std::string_view probeWord(windows::Probe probe)
{
    switch (probe) {
    case windows::Probe::NotTried: return "not-tried";
    case windows::Probe::Made: return "made";
    case windows::Probe::NotFound: return "not-found";
    case windows::Probe::InvalidFunction: return "invalid-function";
    case windows::Probe::AccessDenied: return "access-denied";
    case windows::Probe::NotSupported: return "not-supported";
    case windows::Probe::PrivilegeNotHeld: return "privilege-not-held";
    case windows::Probe::Failed: return "failed";
    }
    return "failed";
}

Json jsonOf(const std::optional<bool> &known)
{
    return known ? Json(*known) : Json();
}

Json factsJson(const NativePath &folder, const Facts &facts)
{
    Json json;
    putBytes(json, "folder", folder.bytes);
    json["token"] = tokenWord(facts.token.type);
    json["elevated"] = facts.token.elevated;
    json["privilege"] = facts.token.hasPrivilege;
    json["linked_token_privilege"] = facts.token.linkedTokenHasPrivilege;
    json["administrator"] = facts.token.administrator;
    json["packaged"] = facts.token.packaged;
    json["build"] = facts.system.build;
    json["developer_mode"] = jsonOf(facts.system.developerMode);
    json["developer_mode_policy"] = jsonOf(facts.system.developerModePolicy);
    json["account_control"] = facts.system.accountControl;
    json["users_may_elevate"] = facts.system.usersMayElevate;
    putBytes(json, "file_system", facts.volume.fileSystem);
    json["reparse_points"] = facts.volume.holdsReparsePoints;
    json["hard_links"] = facts.volume.holdsHardLinks;
    json["local"] = facts.volume.local;
    json["takes_files"] = facts.folder.takesFiles;
    json["takes_folders"] = facts.folder.takesFolders;
    json["protection"] = protectionWord(facts.protection);
    json["probe"] = probeWord(facts.probe);
    return json;
}

std::string record(const NativePath &path, const NativePath &folder, const Facts &facts, const Rights &rights)
{
    Json json;
    putBytes(json, "place", path.bytes);
    json["verdict"] = windows::answerWord(rights.answer);
    json["row"] = windows::tableRow(rights.answer);
    if (rights.reason != windows::Reason::None)
        json["reason"] = windows::reasonWord(rights.reason);
    json["make"] = rights.answer == windows::Answer::Allowed;
    json["sentence"] = rightsSentence(rights, facts).toStdString();
    Json offers = Json::array();
    for (const windows::Offer offer : rights.offers)
        offers.push_back(windows::offerWord(offer));
    json["offers"] = std::move(offers);
    json["facts"] = factsJson(folder, facts);
    return dumped(json);
}

std::string yes(bool is)
{
    return is ? "yes" : "no";
}

std::string yes(const std::optional<bool> &known, const char *unknown)
{
    return known ? yes(*known) : unknown;
}

std::string tokenWords(const windows::TokenFacts &token)
{
    return "elevated: " + yes(token.elevated) + ", token: " + std::string(tokenWord(token.type))
           + ", privilege: " + yes(token.hasPrivilege) + ", after a prompt: " + yes(token.linkedTokenHasPrivilege)
           + ", administrator: " + yes(token.administrator) + (token.packaged ? ", from a package" : "");
}

std::string systemWords(const windows::SystemFacts &system)
{
    return "build " + std::to_string(system.build) + ", Developer Mode: " + yes(system.developerMode, "not readable")
           + ", its policy: " + yes(system.developerModePolicy, "none")
           + ", User Account Control: " + yes(system.accountControl);
}

std::string volumeWords(const windows::VolumeFacts &volume)
{
    if (!volume.local)
        return "on another computer, not asked";
    return toShellText(volume.fileSystem) + ", links: " + yes(volume.holdsReparsePoints)
           + ", hard links: " + yes(volume.holdsHardLinks);
}

std::string folderWords(const windows::FolderFacts &folder)
{
    return "takes links to files: " + yes(folder.takesFiles) + ", to folders: " + yes(folder.takesFolders);
}

std::string text(const NativePath &path, const NativePath &folder, const Facts &facts, const Rights &rights)
{
    std::string lines = toShellText(path.bytes) + '\n';
    lines += labelled("Rights", rightsSentence(rights, facts).toStdString());
    for (const windows::Offer offer : rights.offers)
        lines += labelled("Or", offerSentence(offer).toStdString());
    lines += labelled("Folder", toShellText(folder.bytes));
    if (facts.volume.local)
        lines += labelled("Access", folderWords(facts.folder));
    lines += labelled("On", volumeWords(facts.volume));
    lines += labelled("You", tokenWords(facts.token));
    lines += labelled("System", systemWords(facts.system));
    lines += labelled("Probe", std::string(probeWord(facts.probe)));
    return lines;
}

} // namespace

Result<std::string> rightsRecord(const Session &session, const NativePath &path)
{
    const auto folder = folderOf(session.files, path);
    if (!folder)
        return std::unexpected(folder.error());
    const auto facts = windows::rightsFacts(*folder, {});
    if (!facts)
        return std::unexpected(facts.error());
    const Rights rights = windows::rightsFrom(*facts);
    switch (session.options.format) {
    case Format::Json: return record(path, *folder, *facts, rights);
    case Format::Nul: return path.bytes + '\0';
    case Format::Csv: // refused by the command line
    case Format::Text: break;
    }
    return text(path, *folder, *facts, rights);
}

} // namespace linkwright::cli
