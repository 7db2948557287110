// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rights/windows_rights.h"

#include <array>

namespace linkwright::windows {

namespace {

bool knowsDeveloperMode(const SystemFacts &system)
{
    return system.build >= firstBuildWithDeveloperMode;
}

/// The policy wins over the switch.
bool developerModeIsOn(const SystemFacts &system)
{
    return knowsDeveloperMode(system) && system.developerModePolicy.value_or(system.developerMode.value_or(false));
}

/// Whether turning the switch on is possible and would change anything.
bool couldTurnOnDeveloperMode(const SystemFacts &system)
{
    return knowsDeveloperMode(system) && system.developerModePolicy.value_or(true) && !developerModeIsOn(system);
}

/// Whether a prompt for administrator rights would appear and, once answered, give the right.
bool couldElevate(const Facts &facts)
{
    const TokenFacts &token = facts.token;
    if (!facts.system.accountControl || token.elevated)
        return false;
    if (token.type == TokenType::Limited)
        return token.linkedTokenHasPrivilege;
    return facts.system.usersMayElevate; // the name and password of an administrator
}

bool isPlainUser(const TokenFacts &token)
{
    return token.type == TokenType::Default && !token.administrator;
}

Reason reasonFor(const Facts &facts)
{
    if (facts.token.hasPrivilege)
        return Reason::Privilege;
    if (developerModeIsOn(facts.system))
        return Reason::DeveloperMode;
    return facts.token.packaged ? Reason::Package : Reason::Unexplained;
}

/// Rows 4 to 8, in their order.
Answer answerWithoutPrivilege(const Facts &facts)
{
    const SystemFacts &system = facts.system;
    const bool isForbidden = system.developerModePolicy == false;
    if (facts.token.type == TokenType::Limited && facts.token.linkedTokenHasPrivilege)
        return Answer::AfterElevation;
    if (isPlainUser(facts.token) && couldTurnOnDeveloperMode(system))
        return Answer::DeveloperMode;
    if (!system.accountControl && !facts.token.administrator)
        return Answer::AnotherAccount;
    if (isForbidden)
        return Answer::Managed;
    return knowsDeveloperMode(system) ? Answer::NoRight : Answer::TooOld;
}

/// Whether the access list of the folder keeps such a link out.
bool isKeptOut(const Facts &facts)
{
    return facts.wanted.toFolder ? !facts.folder.takesFolders : !facts.folder.takesFiles;
}

Answer answerFor(const Facts &facts)
{
    if (!facts.volume.local && facts.probe == Probe::NotTried)
        return Answer::NotChecked; // and nothing is known of the volume either
    if (facts.probe == Probe::InvalidFunction || facts.probe == Probe::NotSupported || !facts.volume.holdsReparsePoints)
        return Answer::NotOnThisVolume;
    const bool isProtected = facts.protection != Protection::None;
    if (isKeptOut(facts))
        return isProtected ? Answer::Blocked : Answer::NoPermission;
    switch (facts.probe) {
    case Probe::Made: return Answer::Allowed;
    case Probe::AccessDenied: return isProtected ? Answer::Blocked : Answer::NoPermission;
    case Probe::NotFound: return isProtected ? Answer::Blocked : Answer::Failed;
    case Probe::PrivilegeNotHeld: return answerWithoutPrivilege(facts);
    case Probe::NotTried: return Answer::NotChecked;
    default: return Answer::Failed;
    }
}

void offerRights(const Facts &facts, std::vector<Offer> &offers)
{
    if (couldElevate(facts))
        offers.push_back(Offer::Elevate);
    if (couldTurnOnDeveloperMode(facts.system))
        offers.push_back(Offer::TurnOnDeveloperMode);
    if (!facts.token.administrator) // UAC takes the right from the token of an administrator's everyday work
        offers.push_back(Offer::GrantRight);
}

/// Rows 9 and 10. The volume holds reparse points, else it would be row 2.
void offerOtherKinds(const Facts &facts, std::vector<Offer> &offers)
{
    const WantedLink &wanted = facts.wanted;
    if (wanted.toFolder && wanted.sameComputer && facts.volume.local)
        offers.push_back(Offer::Junction);
    if (!wanted.toFolder && wanted.sameVolume && facts.volume.holdsHardLinks)
        offers.push_back(Offer::HardLink);
}

void offerInsteadOnThisVolume(const Facts &facts, std::vector<Offer> &offers)
{
    if (!facts.wanted.toFolder && facts.wanted.sameVolume && facts.volume.holdsHardLinks)
        offers.push_back(Offer::HardLink);
    offers.push_back(Offer::Copy);
}

std::vector<Offer> offersFor(Answer answer, const Facts &facts)
{
    std::vector<Offer> offers;
    switch (answer) {
    case Answer::Allowed:
    case Answer::NotChecked:
    case Answer::Failed: break;
    case Answer::NoPermission: // administrators may write nearly everywhere
        if (couldElevate(facts))
            offers.push_back(Offer::Elevate);
        break;
    case Answer::NotOnThisVolume: offerInsteadOnThisVolume(facts, offers); break;
    case Answer::Blocked: // every way of changing this folder is, and OneDrive asks nobody
        if (facts.protection == Protection::ControlledFolderAccess)
            offers.push_back(Offer::AllowApp);
        break;
    case Answer::AfterElevation:
    case Answer::DeveloperMode:
    case Answer::AnotherAccount:
    case Answer::Managed:
    case Answer::TooOld:
    case Answer::NoRight:
        offerRights(facts, offers);
        offerOtherKinds(facts, offers);
        break;
    }
    return offers;
}

constexpr std::array<std::string_view, answerCount> answerWords{
    "allowed", "not-on-this-volume", "blocked",       "after-elevation", "developer-mode", "another-account", "managed",
    "too-old", "no-right",           "no-permission", "failed",          "not-checked",
};
constexpr std::array<std::string_view, 5> reasonWords{"none", "privilege", "package", "developer-mode", "unexplained"};
constexpr std::array<std::string_view, offerCount> offerWords{
    "elevate", "turn-on-developer-mode", "grant-right", "allow-app", "junction", "hard-link", "copy",
};

} // namespace

Rights rightsFrom(const Facts &facts)
{
    const Answer answer = answerFor(facts);
    return {answer, answer == Answer::Allowed ? reasonFor(facts) : Reason::None, offersFor(answer, facts)};
}

int tableRow(Answer answer)
{
    return answer <= Answer::TooOld ? static_cast<int>(answer) + 1 : 0;
}

std::string_view answerWord(Answer answer)
{
    return answerWords.at(static_cast<std::size_t>(answer));
}

std::string_view reasonWord(Reason reason)
{
    return reasonWords.at(static_cast<std::size_t>(reason));
}

std::string_view offerWord(Offer offer)
{
    return offerWords.at(static_cast<std::size_t>(offer));
}

} // namespace linkwright::windows
