// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/open_place.h"
#include "changes/plan_left_link.h"
#include "changes/seen.h"
#include "cli/change_report.h"
#include "cli/change_run.h"
#include "cli/interrupt.h"
#include "cli/pointing_words.h"
#include "cli/problem_lines.h"
#include "cli/verbs.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

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

/// The physical places of what is to move; what is not there is told by the planner.
std::vector<NativePath> physicalPlaces(const Session &session, const std::vector<NativePath> &places)
{
    std::vector<NativePath> physical;
    for (const NativePath &place : places) {
        if (auto real = isOfDots(place) ? failure(ErrorKind::InvalidName, place) : physicalPlace(session.files, place))
            physical.push_back(*std::move(real));
    }
    return physical;
}

/// The links that are to follow. Those in folders that move lead the search to others on their way.
std::vector<NativePath> linksToUpdate(Session &session, const MoveOptions &options,
                                      const std::vector<NativePath> &places, const StopToken &stop, Intended &intended,
                                      ProblemLines &problems)
{
    std::vector<NativePath> roots = options.in;
    if (!roots.empty())
        roots.insert(roots.end(), places.begin(), places.end());
    const PointingFound found = findPointing(session, {.places = places, .roots = std::move(roots)}, stop);
    intended.refused += found.missingRoots;
    for (const Error &error : found.links.problems)
        problems.tell(error);
    std::vector<NativePath> links;
    for (const auto &of : found.links.of) {
        for (const Backlink &link : of)
            links.push_back(link.place);
    }
    return links;
}

/// What is known to point there and will not follow, unless it lies inside, where it is kept right anyway.
void noteKnownLinks(Session &session, const std::vector<NativePath> &places, const StopToken &stop)
{
    const PointingFound found = findPointing(session, {.places = places, .roots = {}, .onlyKnown = true}, stop);
    for (std::size_t at = 0; at < places.size(); ++at) {
        const auto breaks = std::ranges::count_if(found.links.of[at], [&](const Backlink &link) {
            const auto holds = [&link](const NativePath &place) { return isWithin(link.place, place); };
            return link.breaks && link.direct && std::ranges::none_of(places, holds);
        });
        if (breaks > 0)
            session.messages.note(places[at], knownLinksText(static_cast<std::size_t>(breaks)));
    }
}

/// Takes in what moves one place, and the link that is left there.
void addSteps(Session &session, const MoveOptions &options, const NativePath &place, const NativePath &absolute,
              const MoveSteps &steps, Intended &intended)
{
    if (steps.empty()) {
        intended.standing.push_back(place);
        return;
    }
    std::optional<CreateLink> left;
    if (options.leaveLink) {
        const auto planned = planLeftLink(session.files, std::get<Move>(steps.front()), TargetStyle::Relative);
        if (!planned) {
            tell(session, place, absolute, planned.error());
            ++intended.refused;
            return;
        }
        left = *planned;
    }
    for (const Change &step : steps)
        intended.add(step, placeOf(step) == absolute ? place : placeOf(step));
    if (left)
        intended.add(*left, place);
}

/// Takes in what was planned and tells what was not. True: it was planned to its end.
bool planMoves(Session &session, const MoveOptions &options, const std::vector<NativePath> &places,
               const StopToken &stop, Intended &intended)
{
    ProblemLines problems(session);
    MoveRequest request = options.request;
    request.places = absolutePlaces(session, places);
    request.destination = absolutely(session, request.destination);
    const std::vector<NativePath> physical = physicalPlaces(session, request.places);
    if (options.updateLinks)
        request.pointing = linksToUpdate(session, options, physical, stop, intended, problems);
    else if (!options.leaveLink)
        noteKnownLinks(session, physical, stop);
    const MovePlan planned = planGuardedMove(session.files, request, stop);
    if (stop.stop_requested())
        return false;
    for (std::size_t at = 0; at < planned.moves.size(); ++at) {
        if (const auto &steps = planned.moves[at]) {
            addSteps(session, options, places[at], request.places[at], *steps, intended);
            continue;
        }
        tell(session, places[at], request.places[at], planned.moves[at].error());
        ++intended.refused;
    }
    for (const Change &update : planned.updates)
        intended.add(update, placeOf(update));
    for (const Error &lost : planned.lost) {
        session.messages.failure(lost.where, lostLinkText(lost.kind));
        ++intended.refused;
    }
    for (const Error &unseen : planned.unseen)
        problems.tell(unseen);
    return true;
}

} // namespace

int moveVerb(Session &session, const MoveOptions &options)
{
    Intended intended;
    const auto places = placesToMove(session, options.request.places);
    const bool isPlanned =
        untilInterrupted([&](const StopToken &stop) { return planMoves(session, options, places, stop, intended); });
    if (!isPlanned || InterruptWatch::interrupted())
        return reportStoppedPlanning(session, places.size());
    return carryOut(session, options.change, std::move(intended), "move");
}

} // namespace linkwright::cli
