// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"

#include "changes/applier.h"
#include "cli/apply_progress.h"
#include "cli/ask.h"
#include "cli/change_report.h"
#include "cli/change_words.h"
#include "cli/elevate.h"
#include "cli/exit_status.h"
#include "cli/interrupt.h"
#include "cli/journal_file.h"
#include "cli/plan_listing.h"
#include "cli/plan_output.h"
#include "cli/remember_made.h"
#include "cli/terminal.h"
#include "cli/whats_there.h"
#include "text/elevation_text.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

/// Only plans; nothing asks.
int showPlan(Session &session, const ChangeOptions &options, const Intended &intended)
{
    if (!writePlanFiles(session, options, intended.plan))
        return ExitNothingDone;
    if (options.dryRun)
        printPlan(session, intended);
    return statusOf(intended.places.size() + intended.standing.size(), intended.refused);
}

/// Whether it would have to ask, and there is nobody to ask.
bool cannotAsk(Session &session, const ChangeOptions &options, const Intended &intended)
{
    if (!intended.asks || options.yes || intended.places.empty() || terminal::isTerminal(terminal::Stream::Input))
        return false;
    session.messages.failure(words("This would have to ask first; say --yes where there is no terminal."));
    return true;
}

void chooseOneByOne(Session &session, Intended &intended)
{
    const PlanListing listing = listPlan(session, intended);
    std::vector<bool> chosen;
    for (const std::string &line : listing.lines) {
        session.messages.line(QString::fromStdString(line));
        chosen.push_back(ask(words("Replace this one?")));
    }
    intended.keepOnly(chosen);
}

bool agreesToAll(Session &session, const Intended &intended, const HelperElevation *elevation)
{
    const PlanListing listing = listPlan(session, intended);
    for (const std::string &line : listing.lines)
        session.messages.line(QString::fromStdString(line));
    if (!listing.summary.empty())
        session.messages.line(QString::fromStdString(listing.summary));
    noteElevation(session, elevation, intended.plan);
    return ask(words("Go on?"));
}

/// Whether anything is left to do once a person was asked.
bool agreed(Session &session, const ChangeOptions &options, Intended &intended, const HelperElevation *elevation)
{
    if (!intended.asks || options.yes || intended.places.empty()) {
        noteElevation(session, elevation, intended.plan);
        return true;
    }
    if (intended.asksOneByOne)
        chooseOneByOne(session, intended);
    if (intended.asksOneByOne ? !intended.places.empty() : agreesToAll(session, intended, elevation))
        return true;
    session.messages.line(words("Nothing was changed."));
    return false;
}

void tellOutcomes(Session &session, const Intended &intended, const ApplyReport &applied)
{
    const auto &changes = intended.plan.changes;
    Refusals refusals(session, Stage::Tried);
    for (std::size_t at = 0; at < changes.size(); ++at) {
        const Outcome &outcome = applied.outcomes[at];
        if (outcome.state == Outcome::State::Done)
            reportChange(session, intended.places[at], changes[at], intended.hardTarget);
        if (const auto &error = outcome.error)
            refusals.tell(intended.places[at], changes[at], *error);
        if (const auto &blemish = outcome.blemish)
            session.messages.failure(intended.places[at], *blemish, placeOf(changes[at]));
    }
    for (const NativePath &place : intended.standing)
        reportStanding(session, place, intended.hardTarget);
}

/// What became of each change, and of the plan as a whole.
void tell(Session &session, const Intended &intended, const ApplyReport &applied)
{
    tellOutcomes(session, intended, applied);
    if (applied.notFinished)
        session.messages.failure(journalFile(session.options),
                                 words("What was changed could not be written down to its end; linkwright-cli recover "
                                       "--finish does it."));
    for (const Error &error : applied.notDurable)
        session.messages.note(error.where, words("What was changed here may not survive a power cut."));
    session.out.flush();
}

/// A person who said no knows.
void tellNotElevated(Session &session, ElevationRefusal refusal)
{
    if (const QString why = elevationRefusalText(refusal); why.isEmpty())
        session.messages.line(words("Nothing was changed."));
    else
        session.messages.failure(why);
}

/// What an apply that began, or that its journal refused, came to; told to its end.
CarriedOut cameTo(Session &session, const Intended &intended, const ApplyReport &applied)
{
    tell(session, intended, applied);
    const std::size_t changes = intended.plan.changes.size();
    if (applied.notBegun)
        return {ExitNothingDone, false, applied.notBegun};
    if (applied.stopped && InterruptWatch::interrupted()) {
        session.messages.line(stoppedText(applied.done(), changes));
        return {ExitInterrupted, true};
    }
    const std::size_t failed =
        changes - applied.done() + applied.blemished() + intended.refused + (applied.notFinished ? 1 : 0);
    return {statusOf(applied.done() + intended.standing.size(), failed), true};
}

ApplyReport applyWithProgress(Session &session, const ChangeOptions &options, const Plan &plan, Journal &journal,
                              Elevation *elevation, const StopToken &stop)
{
    ApplyProgress progress(session);
    return apply(session.files, plan, journal, stop, options.stopAtRefusal ? OnRefusal::Stop : OnRefusal::GoOn,
                 progress.callback(), progress.copyCallback(), elevation);
}

CarriedOut applyPlan(Session &session, const ChangeOptions &options, const Intended &intended, Journal &journal,
                     Elevation *elevation = nullptr)
{
    StopSource stop;
    const InterruptWatch watch(stop); // to the end: who was told of a change may interrupt what comes after it
    const ApplyReport applied =
        applyWithProgress(session, options, intended.plan, journal, elevation, stop.get_token());
    if (applied.notElevated) {
        tellNotElevated(session, *applied.notElevated);
        return {InterruptWatch::interrupted() ? ExitInterrupted : ExitNothingDone};
    }
    const CarriedOut result = cameTo(session, intended, applied);
    if (applied.done() > 0) // what an interrupted run made is remembered, too
        rememberMade(session, intended.plan, InterruptWatch::interrupted() ? StopToken() : stop.get_token());
    return result;
}

/// A refusal that came before anything was tried, where the first one is to end it all.
bool stopsAtOnce(Session &session, const ChangeOptions &options, const Intended &intended)
{
    if (!options.stopAtRefusal || intended.refused == 0)
        return false;
    session.messages.failure(words("Nothing was changed: one refusal is one too many with --stop-at-refusal."));
    return true;
}

} // namespace

CarriedOut carryOut(Session &session, const ChangeOptions &options, Intended intended, const MakeJournal &makeJournal)
{
    if (options.onlyPlans())
        return {showPlan(session, options, intended)};
    if (cannotAsk(session, options, intended))
        return {ExitUsage};
    if (stopsAtOnce(session, options, intended))
        return {ExitNothingDone};
    if (intended.places.empty()) {
        NoJournal nothing;
        return applyPlan(session, options, intended, nothing);
    }
    const auto journal = makeJournal();
    const auto elevation = elevationFor(options.elevate);
    if (!journal || !agreed(session, options, intended, elevation.get()))
        return {ExitNothingDone};
    return applyPlan(session, options, intended, *journal, elevation.get());
}

int carryOut(Session &session, const ChangeOptions &options, Intended intended, const std::string &what)
{
    std::unique_ptr<History> history;
    const auto makeJournal = [&]() -> std::unique_ptr<Journal> {
        if (options.noUndo)
            return std::make_unique<NoJournal>();
        history = openForBatch(session);
        return history ? history->newBatch(what) : nullptr;
    };
    const CarriedOut result = carryOut(session, options, std::move(intended), makeJournal);
    if (result.notBegun)
        tellRefusedByJournal(session, *result.notBegun);
    if (history && result.begun)
        prune(session, *history);
    return result.status;
}

} // namespace linkwright::cli
