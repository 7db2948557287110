// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/open_place.h"
#include "changes/seen.h"
#include "cli/change_run.h"
#include "cli/verbs.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

/// A slash after a folder says no more than its name; after a link it says something else, and stays.
NativePath withoutSlashOfFolder(const Session &session, const NativePath &place)
{
    const NativePath bare = withoutTrailingSeparators(place);
    if (bare == place)
        return place;
    const auto open = openPlace(session.files, absolutely(session, bare));
    const auto facts = open ? factsAt(*open) : std::unexpected(open.error());
    return facts && facts->identity.type == NodeType::Folder ? bare : place;
}

std::vector<NativePath> placesToMove(const Session &session, std::vector<NativePath> places)
{
    for (NativePath &place : places)
        place = withoutSlashOfFolder(session, place);
    return eachOnce(session, places);
}

/// "." and "..", also at the end of a longer path.
bool isOfDots(const NativePath &place)
{
    const std::string name = split(withoutTrailingSeparators(place)).name;
    return name == "." || name == "..";
}

/// As they are to be planned. "." stays one: what a folder is called is asked of who moves it.
std::vector<NativePath> absolutePlaces(const Session &session, const std::vector<NativePath> &places)
{
    std::vector<NativePath> absolute = absolutely(session, places);
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (places[at].bytes == ".")
            absolute[at] = absolute[at] / places[at].bytes;
    }
    return absolute;
}

/// What reads differently here; empty: the usual words.
QString refusalText(const Session &session, const NativePath &place, ErrorKind kind)
{
    if (kind == ErrorKind::InvalidName && isOfDots(place))
        return QCoreApplication::translate("Changes", R"(A folder is moved by its own name, not by "." or "..".)");
    if (kind == ErrorKind::InvalidName)
        return slashSentence(session, place);
    if (kind == ErrorKind::Unsupported)
        return QCoreApplication::translate("Changes", "A folder cannot be moved into itself.");
    return {};
}

void tell(Session &session, const NativePath &place, const NativePath &absolute, const Error &error)
{
    const QString text = error.where == absolute ? refusalText(session, place, error.kind) : QString();
    if (text.isEmpty())
        session.messages.failure(place, error, absolute);
    else
        session.messages.failure(place, text);
}

} // namespace

int moveVerb(Session &session, const MoveOptions &options)
{
    Intended intended;
    MoveRequest request = options.request;
    const auto places = placesToMove(session, options.request.places);
    request.places = absolutePlaces(session, places);
    request.destination = absolutely(session, request.destination);
    const auto planned = planMove(session.files, request);
    for (std::size_t at = 0; at < planned.size(); ++at) {
        const NativePath &place = places[at];
        if (!planned[at]) {
            tell(session, place, request.places[at], planned[at].error());
            ++intended.refused;
            continue;
        }
        for (const Change &step : *planned[at])
            intended.add(step, placeOf(step) == request.places[at] ? place : placeOf(step));
        if (planned[at]->empty())
            intended.standing.push_back(place);
    }
    return carryOut(session, options.change, std::move(intended), "move");
}

} // namespace linkwright::cli
