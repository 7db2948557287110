// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/intended.h"

#include "base/path_rules.h"
#include "changes/batch_folders.h"
#include "cli/place.h"
#include "text/health_text.h"
#include "text/refusal_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

/// A link may point to what is not there, but not unnoticed.
void noteHealth(Session &session, const NativePath &place, const Change &change)
{
    const auto chain = predict(session.files, change);
    if (!chain || chain->verdict.health == Health::Healthy)
        return;
    const auto *create = std::get_if<CreateLink>(&change);
    if (create && create->makeParents) { // the walk stops at a folder that will be there
        session.messages.note(place, words("What it will point to is not there, or cannot be checked."));
        return;
    }
    const Verdict &verdict = chain->verdict;
    session.messages.note(place, healthSentence(verdict, nearestExisting(verdict), Spelling::Terminal));
}

bool isLinkAt(const Session &session, const NativePath &path)
{
    const auto entry = entryAt(session.files, path);
    return entry && entry->link != nullptr;
}

/// "./a" is "a".
std::string_view withoutHere(std::string_view place)
{
    while (place.size() > 2 && place.front() == '.' && path_rules::isSeparator(place[1])) {
        const auto *name = std::find_if_not(place.begin() + 1, place.end(), path_rules::isSeparator);
        if (name == place.end())
            break;
        place.remove_prefix(static_cast<std::size_t>(name - place.begin()));
    }
    return place;
}

NativePath fromHere(const Result<NativePath> &here, const NativePath &place)
{
    if (place.isAbsolute() || !here)
        return place;
    return place.bytes == "." ? *here : *here / withoutHere(place.bytes);
}

} // namespace

QString refusalOfEnd(ErrorKind kind)
{
    return endRefusalText(kind);
}

QString slashSentence(const Session &session, const NativePath &place)
{
    const NativePath bare = withoutTrailingSeparators(place);
    if (bare == place || !isLinkAt(session, bare))
        return {};
    return words("A slash at the end means what the link leads to; the link itself is %1.")
        .arg(shown(bare, Spelling::Terminal));
}

std::vector<NativePath> eachOnce(const Session &session, const std::vector<NativePath> &places)
{
    std::vector<NativePath> once;
    std::set<NativePath> entries;
    BatchFolders folders(session.files);
    for (const NativePath &place : places) {
        const NativePath absolute = absolutely(session, place);
        const auto open = folders.open(absolute);
        const auto folder = open ? open->folder->realPath() : std::unexpected(open.error());
        if (entries.insert(folder ? *folder / open->name : absolute).second)
            once.push_back(place);
    }
    return once;
}

NativePath absolutely(const Session &session, const NativePath &place)
{
    return fromHere(session.files.currentFolder(), place);
}

std::vector<NativePath> absolutely(const Session &session, const std::vector<NativePath> &places)
{
    const auto here = session.files.currentFolder();
    std::vector<NativePath> absolute;
    absolute.reserve(places.size());
    for (const NativePath &place : places)
        absolute.push_back(fromHere(here, place));
    return absolute;
}

void Intended::add(Session &session, const NativePath &place, const Result<Planned> &planned, Wish wish,
                   QString (*say)(ErrorKind))
{
    if (!planned) {
        const NativePath absolute = absolutely(session, place);
        const bool isAboutEnd = say != nullptr && planned.error().where == absolute && isLinkAt(session, place);
        QString said = isAboutEnd ? say(planned.error().kind) : QString();
        if (planned.error().kind == ErrorKind::InvalidName)
            said = slashSentence(session, place);
        if (said.isEmpty())
            session.messages.failure(place, planned.error(), absolute);
        else
            session.messages.failure(place, said);
        ++refused;
        return;
    }
    if (planned->fellBackToAbsolute)
        session.messages.note(place, words("No relative text leads there for sure, so the absolute one is stored."));
    if (planned->nameOfTheLinkItself)
        session.messages.note(place, words("This is a second name of the link itself, not of what it points to."));
    const std::optional<Change> &change = planned->change;
    if (!change) {
        if (wish == Wish::One)
            standing.push_back(place);
        return;
    }
    if (wish == Wish::One)
        noteHealth(session, place, *change);
    plan.changes.push_back(*change);
    places.push_back(place);
}

void Intended::add(const Change &change, const NativePath &place)
{
    plan.changes.push_back(change);
    places.push_back(place);
}

void Intended::keepOnly(const std::vector<bool> &chosen)
{
    Plan kept;
    std::vector<NativePath> keptPlaces;
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        if (!chosen[at])
            continue;
        kept.changes.push_back(std::move(plan.changes[at]));
        keptPlaces.push_back(std::move(places[at]));
    }
    plan = std::move(kept);
    places = std::move(keptPlaces);
}

} // namespace linkwright::cli
