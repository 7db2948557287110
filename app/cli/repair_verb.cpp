// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "bulk/unicode_fold.h"
#include "changes/picture.h"
#include "cli/catalog_access.h"
#include "cli/change_report.h"
#include "cli/change_run.h"
#include "cli/exit_status.h"
#include "cli/interrupt.h"
#include "cli/problem_lines.h"
#include "cli/repair_report.h"
#include "cli/scan_progress_line.h"
#include "cli/tree_links.h"
#include "cli/verbs.h"
#include "repair/find_causes.h"
#include "repair/plan_repair.h"
#include "store/digest.h"

#include <algorithm>
#include <thread>

namespace linkwright::cli {

namespace {

bool countsAsBroken(const Entry &entry)
{
    return entry.link && linkwright::countsAsBroken(entry.link->health());
}

std::vector<Cause> causesOf(Session &session, const RepairOptions &options, const std::vector<BrokenLink> &links,
                            const StopToken &stop, ProblemLines &problems)
{
    ScanProgress progress;
    std::optional<ScanProgressLine> line;
    if (wantsProgress(session.options))
        line.emplace(session.messages, progress);
    const std::unique_ptr<Catalog> catalog = whatIsKnown(session);
    const RepairRequest request{
        .searchIn = absolutely(session, options.searchIn.empty() ? options.tree.roots : options.searchIn),
        .exclude = options.tree.exclude,
        .oneFileSystem = options.tree.oneFileSystem,
        .threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U),
        .known = catalog.get(),
        .digest = sha256,
        .fold = unicodeFold,
        .problem = [&problems](const Error &error) { problems.tell(error); },
        .progress = &progress};
    return findCauses(session.files, links, request, stop);
}

/// Those that did not give all they hold; told already.
struct RootsAway
{
    std::size_t missing = 0;
    std::size_t lost = 0; // in mid-scan

    std::size_t all() const { return missing + lost; }
};

/// What is broken and why. A place that cannot be read is often met twice, by the search for links and by the search
/// for what they miss, and told once.
RepairFound findAll(Session &session, const RepairOptions &options, const StopSource &stop, RootsAway &away)
{
    ProblemLines problems(session);
    const TreeLinks tree = linksBelow(session, options.tree, stop, problems, countsAsBroken);
    away = {.missing = tree.missingRoots, .lost = tree.lostRoots};
    const auto places = absolutely(session, tree.places);
    RepairFound found{.report = tree.report, .typed = {}, .links = {}, .causes = {}};
    for (std::size_t at = 0; at < places.size(); ++at)
        found.typed.emplace(places[at], tree.places[at]);
    found.links = readBroken(session.files, places, stop.get_token());
    found.causes = causesOf(session, options, found.links, stop.get_token(), problems);
    return found;
}

Intended plannedFor(Session &session, const RepairFound &found, Certainty least, const StopToken &stop)
{
    Intended intended;
    const auto cures = curesOf(found.links, found.causes, least);
    const auto planned = planRepair(session.files, found.links, cures, stop);
    for (std::size_t at = 0; at < planned.size(); ++at)
        intended.add(session, found.typed.at(found.links[cures[at].link].place), planned[at], Wish::Many);
    return intended;
}

/// Once more, because links heal with others, and not all that was planned is done.
std::uint64_t brokenStill(const FileSystem &files, const RepairFound &found)
{
    std::vector<NativePath> places;
    for (const BrokenLink &link : found.links)
        places.push_back(link.place);
    return found.broken() - found.links.size() + readBroken(files, places).size();
}

/// As if the plan was made.
std::uint64_t brokenAfter(const FileSystem &files, const RepairFound &found, const Plan &plan)
{
    Picture picture(files);
    for (const Change &change : plan.changes)
        static_cast<void>(picture.play(change)); // what is refused stays broken
    return brokenStill(picture, found);
}

int withBrokenLeft(int status, std::uint64_t remaining)
{
    return status == ExitDone && remaining > 0 ? ExitBrokenFound : status;
}

} // namespace

int repairVerb(Session &session, const RepairOptions &options)
{
    RepairFound found;
    Intended intended;
    RootsAway away;
    {
        StopSource stop;
        const InterruptWatch watch(stop);
        found = findAll(session, options, stop, away);
        if (options.accept)
            intended = plannedFor(session, found, *options.accept, stop.get_token());
    }
    const bool stopped = InterruptWatch::interrupted();
    found.report.complete = found.report.complete && !stopped;
    const bool tells = !options.accept || (!options.change.onlyPlans() && session.options.format != Format::Nul);
    if (tells)
        reportCauses(session, found);
    if (stopped) {
        reportRepair(session, found, found.broken());
        return options.accept ? reportStoppedPlanning(session, intended.places.size()) : int{ExitInterrupted};
    }
    if (!options.accept) {
        reportRepair(session, found, found.broken());
        const auto roots = options.tree.roots.size();
        return withBrokenLeft(statusOf(roots - std::min(roots, away.missing), away.all()), found.broken());
    }
    intended.refused += away.all();
    const bool onlyPlans = options.change.onlyPlans();
    const std::uint64_t planned = onlyPlans ? brokenAfter(session.files, found, intended.plan) : 0;
    const int status = carryOut(session, options.change, std::move(intended), "repair");
    const std::uint64_t remaining = onlyPlans ? planned : brokenStill(session.files, found);
    if (tells)
        reportRepair(session, found, remaining);
    return withBrokenLeft(status, remaining);
}

} // namespace linkwright::cli
