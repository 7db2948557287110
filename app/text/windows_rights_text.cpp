// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/contains.h"
#include "text/rights_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

using windows::Answer;
using windows::Offer;
using windows::Protection;
using windows::Reason;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("RightsText", text);
}

QString allowedBadge(Reason reason, bool elevated)
{
    if (elevated && reason == Reason::Privilege)
        return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed: running as administrator"));
    switch (reason) {
    case Reason::Privilege: return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed: your account has the right"));
    case Reason::Package: return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed: installed as a package"));
    case Reason::DeveloperMode: return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed: Developer Mode"));
    case Reason::None:
    case Reason::Unexplained: return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed"));
    }
    std::unreachable();
}

QString allowedSentence(Reason reason, bool elevated)
{
    if (elevated && reason == Reason::Privilege)
        return words(QT_TRANSLATE_NOOP("RightsText", "You may make links here: this program runs as administrator."));
    switch (reason) {
    case Reason::Privilege:
        return words(QT_TRANSLATE_NOOP("RightsText", "You may make links here: your account has the right to."));
    case Reason::Package:
        return words(QT_TRANSLATE_NOOP(
            "RightsText", "You may make links here: Windows lets programs do so that are installed as packages."));
    case Reason::DeveloperMode:
        return words(QT_TRANSLATE_NOOP("RightsText", "You may make links here: Developer Mode is on."));
    case Reason::None:
    case Reason::Unexplained:
        return words(QT_TRANSLATE_NOOP("RightsText", "You may make links here; it was tried, and it worked."));
    }
    std::unreachable();
}

QString notOnThisDrive(const windows::Facts &facts)
{
    if (facts.volume.fileSystem.empty())
        return words(QT_TRANSLATE_NOOP("RightsText", "Not on this drive"));
    return words(QT_TRANSLATE_NOOP("RightsText", "Not on this drive (%1)")).arg(shown(facts.volume.fileSystem));
}

/// A refusal that only says why, for when there is no way out.
QString refusalBadge(Answer answer, const windows::Facts &facts)
{
    switch (answer) {
    case Answer::NotOnThisVolume: return notOnThisDrive(facts);
    case Answer::Blocked: return words(QT_TRANSLATE_NOOP("RightsText", "Blocked by folder protection"));
    case Answer::Managed:
        return words(QT_TRANSLATE_NOOP("RightsText", "No right to make links: managed by your organisation"));
    case Answer::NoPermission: return words(QT_TRANSLATE_NOOP("RightsText", "No permission to write here"));
    case Answer::Failed: return words(QT_TRANSLATE_NOOP("RightsText", "Making a link failed"));
    case Answer::NotChecked: return words(QT_TRANSLATE_NOOP("RightsText", "Not checked"));
    default: return words(QT_TRANSLATE_NOOP("RightsText", "No right to make links"));
    }
}

/// Whether the badge says what is the matter and not what to do: there what can be done needs a decision of its own.
bool namesTheMatter(Answer answer)
{
    return answer == Answer::NotOnThisVolume || answer == Answer::Blocked;
}

QString blockedSentence(Protection protection)
{
    if (protection == Protection::OneDrive)
        return words(QT_TRANSLATE_NOOP(
            "RightsText", "OneDrive keeps links out of this folder; administrator rights would not help."));
    return words(QT_TRANSLATE_NOOP("RightsText",
                                   "Windows Security protects this folder (controlled folder access); administrator "
                                   "rights would not help, allowing this program there does."));
}

QString developerModeSentence(const windows::Rights &rights)
{
    if (contains(rights.offers, Offer::Elevate))
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "Windows lets you make links once an administrator has turned on Developer "
                                       "Mode; until then it takes an administrator's name and password."));
    return words(QT_TRANSLATE_NOOP("RightsText",
                                   "Windows lets you make links once an administrator has turned on Developer Mode."));
}

/// In C:\ people may put folders and no files.
QString noPermissionSentence(const windows::Facts &facts)
{
    if (!facts.folder.takesFiles && facts.folder.takesFolders)
        return words(QT_TRANSLATE_NOOP(
            "RightsText", "You have no permission to put files into this folder, and so no links to files; "
                          "folders and junctions you may make here."));
    return words(QT_TRANSLATE_NOOP("RightsText", "You have no permission to write in this folder."));
}

} // namespace

QString rightsBadge(const windows::Rights &rights, const windows::Facts &facts)
{
    if (rights.answer == Answer::Allowed)
        return allowedBadge(rights.reason, facts.token.elevated);
    if (namesTheMatter(rights.answer))
        return refusalBadge(rights.answer, facts);
    if (rights.answer == Answer::DeveloperMode)
        return offerText(Offer::TurnOnDeveloperMode);
    if (contains(rights.offers, Offer::Elevate))
        return words(QT_TRANSLATE_NOOP("RightsText", "Will ask for administrator once"));
    for (const Offer offer : rights.offers) {
        if (offer == Offer::TurnOnDeveloperMode || offer == Offer::Junction || offer == Offer::HardLink)
            return offerText(offer);
    }
    return refusalBadge(rights.answer, facts);
}

QString rightsSentence(const windows::Rights &rights, const windows::Facts &facts)
{
    switch (rights.answer) {
    case Answer::Allowed: return allowedSentence(rights.reason, facts.token.elevated);
    case Answer::NotOnThisVolume:
        if (facts.volume.fileSystem.empty())
            return words(QT_TRANSLATE_NOOP("RightsText", "There are no symbolic links on this drive."));
        return words(QT_TRANSLATE_NOOP("RightsText", "There are no symbolic links on this drive (%1)."))
            .arg(shown(facts.volume.fileSystem));
    case Answer::Blocked: return blockedSentence(facts.protection);
    case Answer::AfterElevation:
        return words(QT_TRANSLATE_NOOP(
            "RightsText", "Windows wants your consent to use administrator rights, once for all links of a batch."));
    case Answer::DeveloperMode: return developerModeSentence(rights);
    case Answer::AnotherAccount:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "Your account has no right to make links, and with User Account Control off "
                                       "Windows asks nobody else: use another account, or have the right granted."));
    case Answer::Managed:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "Your account has no right to make links, and Developer Mode is managed by your "
                                       "organisation."));
    case Answer::TooOld:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "This version of Windows makes links only for administrators, and for accounts "
                                       "that were granted the right."));
    case Answer::NoRight:
        return words(QT_TRANSLATE_NOOP("RightsText", "Your account has no right to make links on this computer."));
    case Answer::NoPermission: return noPermissionSentence(facts);
    case Answer::Failed:
        return words(QT_TRANSLATE_NOOP(
            "RightsText", "Making a link was tried and failed, for no reason that has to do with rights."));
    case Answer::NotChecked:
        if (!facts.volume.local)
            return words(QT_TRANSLATE_NOOP(
                "RightsText", "This folder is on another computer; it was not tried whether links can be made there."));
        return words(QT_TRANSLATE_NOOP("RightsText", "It was not tried whether links can be made here."));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString offerText(Offer offer)
{
    switch (offer) {
    case Offer::Elevate: return words(QT_TRANSLATE_NOOP("RightsText", "Create as administrator"));
    case Offer::TurnOnDeveloperMode: return words(QT_TRANSLATE_NOOP("RightsText", "Turn on Developer Mode…"));
    case Offer::GrantRight: return words(QT_TRANSLATE_NOOP("RightsText", "Have the right granted"));
    case Offer::AllowApp: return words(QT_TRANSLATE_NOOP("RightsText", "Allow this program…"));
    case Offer::Junction: return words(QT_TRANSLATE_NOOP("RightsText", "Use a junction instead (needs no right)"));
    case Offer::HardLink: return words(QT_TRANSLATE_NOOP("RightsText", "Use a hard link instead (needs no right)"));
    case Offer::Copy: return words(QT_TRANSLATE_NOOP("RightsText", "Make a copy instead"));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString offerSentence(Offer offer)
{
    switch (offer) {
    case Offer::Elevate:
        return words(QT_TRANSLATE_NOOP("RightsText", "Windows asks once, however many links are made."));
    case Offer::TurnOnDeveloperMode:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "An administrator turns it on in Settings; from then on every account on this "
                                       "computer may make links."));
    case Offer::GrantRight:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "An administrator gives your account the right “Create symbolic links” in the "
                                       "local security policy; it counts when you next sign in."));
    case Offer::AllowApp:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "An administrator lets this program through controlled folder access in Windows "
                                       "Security."));
    case Offer::Junction:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "A junction leads to a folder on this computer, like a link with an absolute "
                                       "target, and needs no right."));
    case Offer::HardLink:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "A hard link is a second name of the same file on the same drive: removing one "
                                       "name leaves the other. It needs no right."));
    case Offer::Copy:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "A copy is a file of its own: later changes to one do not show in the other."));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

} // namespace linkwright
