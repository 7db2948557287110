// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/windows_rights_report.h"

#include "text/rights_text.h"

#include <set>
#include <utility>

namespace linkwright {

namespace {

using Tone = RightsReport::Tone;
using windows::Answer;
using windows::Offer;

Tone toneOf(Answer answer)
{
    switch (answer) {
    case Answer::Allowed: return Tone::Allowed;
    case Answer::AfterElevation: return Tone::AsksFirst;
    case Answer::NotOnThisVolume:
    case Answer::Blocked:
    case Answer::DeveloperMode:
    case Answer::AnotherAccount:
    case Answer::Managed:
    case Answer::TooOld:
    case Answer::NoRight:
    case Answer::NoPermission: return Tone::Refused;
    case Answer::Failed:
    case Answer::NotChecked: return Tone::Unknown;
    } // no default: the compiler then asks every new one for its tone
    std::unreachable();
}

/// The page of the system's settings, where there is one.
QString addressOf(Offer offer)
{
    switch (offer) {
    case Offer::TurnOnDeveloperMode: return QStringLiteral("ms-settings:developers");
    case Offer::AllowApp: return QStringLiteral("windowsdefender://ransomwareprotection");
    case Offer::Elevate:
    case Offer::GrantRight:
    case Offer::Junction:
    case Offer::HardLink:
    case Offer::Copy: return {};
    }
    std::unreachable();
}

std::optional<LinkForm> formOf(Offer offer)
{
    switch (offer) {
    case Offer::Junction: return LinkForm::Junction;
    case Offer::HardLink: return LinkForm::HardLink;
    case Offer::Elevate:
    case Offer::TurnOnDeveloperMode:
    case Offer::GrantRight:
    case Offer::AllowApp:
    case Offer::Copy: return std::nullopt;
    }
    std::unreachable();
}

/// The best first, as they are declared.
std::vector<Offer> offersForAnything(windows::Facts facts)
{
    std::set<Offer> offers;
    for (const bool toFolder : {false, true}) {
        facts.wanted.toFolder = toFolder;
        const auto some = windows::rightsFrom(facts).offers;
        offers.insert(some.begin(), some.end());
    }
    return {offers.begin(), offers.end()};
}

} // namespace

RightsReport reportFrom(const windows::Facts &facts)
{
    windows::Rights rights = windows::rightsFrom(facts);
    rights.offers = offersForAnything(facts);
    RightsReport report{toneOf(rights.answer), rightsBadge(rights, facts), rightsSentence(rights, facts)};
    for (const Offer offer : rights.offers)
        report.remedies.push_back({offerText(offer), offerSentence(offer), addressOf(offer), formOf(offer)});
    return report;
}

} // namespace linkwright
