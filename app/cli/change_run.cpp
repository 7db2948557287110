// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"

#include "changes/applier.h"
#include "cli/ask.h"
#include "cli/change_report.h"
#include "cli/change_words.h"
#include "cli/exit_status.h"
#include "cli/interrupt.h"
#include "cli/plan_file.h"
#include "cli/terminal.h"
#include "text/error_text.h"
#include "text/health_text.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

/// The line of a change, with what the link will be like.
std::string previewText(const Session &session, const NativePath &place, const Change &change)
{
    std::string text = changeText(place, change);
    if (const auto chain = predict(session.files, change))
        text += "  [" + healthText(chain->verdict, Asking::No, Spelling::Terminal).toStdString() + ']';
    return text;
}

void printPlan(Session &session, const Intended &intended)
{
    if (session.options.format == Format::Json)
        session.out.write(planJson(intended.plan, true));
    for (std::size_t at = 0; at < intended.places.size(); ++at) {
        const NativePath &place = intended.places[at];
        if (session.options.format == Format::Nul)
            session.out.write(place.bytes + '\0');
        else if (session.options.format == Format::Text)
            session.out.write(previewText(session, place, intended.plan.changes[at]) + '\n');
    }
    session.out.flush();
}

/// Only plans; nothing asks.
int showPlan(Session &session, const ChangeOptions &options, const Intended &intended)
{
    if (options.planFile) {
        if (const auto written = writePlanFile(*options.planFile, intended.plan); !written) {
            session.messages.failure(*options.planFile, written.error());
            return ExitNothingDone;
        }
    }
    if (options.dryRun)
        printPlan(session, intended);
    return statusOf(intended.places.size() + intended.standing.size(), intended.refused);
}

/// Whether to go on; else the exit status.
std::expected<void, int> agreed(Session &session, const ChangeOptions &options, const Intended &intended)
{
    if (!intended.asks || options.yes || intended.places.empty())
        return {};
    if (!terminal::isTerminal(terminal::Stream::Input)) {
        session.messages.failure(words("This would have to ask first; say --yes where there is no terminal."));
        return std::unexpected(ExitUsage);
    }
    for (std::size_t at = 0; at < intended.places.size(); ++at)
        session.messages.line(
            QString::fromStdString(previewText(session, intended.places[at], intended.plan.changes[at])));
    if (askToGoOn())
        return {};
    session.messages.line(words("Nothing was changed."));
    return std::unexpected(ExitNothingDone);
}

/// What became of each change, and of the plan as a whole.
void tell(Session &session, const Intended &intended, const ApplyReport &applied)
{
    const auto &changes = intended.plan.changes;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        const Outcome &outcome = applied.outcomes[at];
        if (outcome.state == Outcome::State::Done)
            reportChange(session, intended.places[at], changes[at], intended.hardTarget);
        else if (outcome.error)
            session.messages.failure(intended.places[at], *outcome.error, placeOf(changes[at]));
    }
    for (const NativePath &place : intended.standing)
        reportStanding(session, place, intended.hardTarget);
    if (applied.notBegun)
        session.messages.failure(errorSentence(*applied.notBegun, Spelling::Terminal));
    for (const Error &error : applied.notDurable)
        session.messages.note(error.where, words("What was changed here may not survive a power cut."));
    session.out.flush();
}

int applyPlan(Session &session, const Intended &intended)
{
    StopSource stop;
    const InterruptWatch watch(stop);
    NoJournal journal;
    const ApplyReport applied = apply(session.files, intended.plan, journal, stop.get_token());
    tell(session, intended, applied);
    const std::size_t changes = intended.plan.changes.size();
    if (applied.stopped) {
        session.messages.line(stoppedText(applied.done(), changes));
        return ExitInterrupted;
    }
    return statusOf(applied.done() + intended.standing.size(), changes - applied.done() + intended.refused);
}

NativePath absolutely(const Session &session, const NativePath &place)
{
    const auto here = session.files.currentFolder();
    return place.isAbsolute() || !here ? place : *here / place.bytes;
}

/// A link may point to what is not there, but not unnoticed.
void noteHealth(Session &session, const NativePath &place, const Change &change)
{
    const auto chain = predict(session.files, change);
    if (!chain || chain->verdict.health == Health::Healthy)
        return;
    const auto *create = std::get_if<CreateLink>(&change);
    if (create && create->makeParents) { // the walk stops at a folder that will be there
        session.messages.note(place, words("What it will point to is not there, or nobody can say so."));
        return;
    }
    const Verdict &verdict = chain->verdict;
    session.messages.note(place, healthSentence(verdict, nearestExisting(verdict), Spelling::Terminal));
}

} // namespace

void Intended::add(Session &session, const NativePath &place, const Result<Planned> &planned)
{
    if (!planned) {
        session.messages.failure(place, planned.error(), absolutely(session, place));
        ++refused;
        return;
    }
    if (planned->fellBackToAbsolute)
        session.messages.note(place, words("No relative text leads there for sure, so the absolute one is stored."));
    if (planned->nameOfTheLinkItself)
        session.messages.note(place, words("This is a second name of the link itself, not of what it points to."));
    const std::optional<Change> &change = planned->change;
    if (!change) {
        standing.push_back(place);
        return;
    }
    noteHealth(session, place, *change);
    plan.changes.push_back(*change);
    places.push_back(place);
}

int carryOut(Session &session, const ChangeOptions &options, const Intended &intended)
{
    if (options.onlyPlans())
        return showPlan(session, options, intended);
    if (const auto go = agreed(session, options, intended); !go)
        return go.error();
    return applyPlan(session, intended);
}

} // namespace linkwright::cli
