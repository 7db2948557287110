// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "changes/recovery.h"
#include "cli/ask.h"
#include "cli/change_words.h"
#include "cli/elevate.h"
#include "cli/exit_status.h"
#include "cli/history_words.h"
#include "cli/interrupt.h"
#include "cli/journal_file.h"
#include "cli/remember_made.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "cli/whats_there.h"
#include "elevation/elevated_recovery.h"
#include "text/elevation_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Recovery", text);
}

std::string standingWords(Standing standing)
{
    switch (standing) {
    case Standing::NotMade: return words("not made").toStdString();
    case Standing::Made: return words("made").toStdString();
    case Standing::Unclear: return words("unclear").toStdString();
    }
    return {};
}

std::string headOf(const History::CutOff &run)
{
    if (run.damaged)
        return words("Batch %1 (%2) was cut off; the journal's record of it is damaged.")
            .arg(run.batch)
            .arg(QString::fromStdString(toShellText(run.what)))
            .toStdString();
    const QString text = run.isUndo ? words("The undoing of batch %1 (%2) was cut off; %3 changes:")
                                    : words("Batch %1 (%2) was cut off; %3 changes:");
    return text.arg(run.batch).arg(QString::fromStdString(toShellText(run.what))).arg(run.intents.size()).toStdString();
}

/// What was cut off, and how far each change had come.
std::string listingOf(const Session &session, const History::CutOff &run)
{
    std::string text = headOf(run);
    const auto standings = surveyBatch(session.files, run.intents);
    for (std::size_t at = 0; at < standings.size(); ++at) {
        const Change &change = run.intents[at].change;
        text += "\n  " + changeText(placeOf(change), change) + "  [" + standingWords(standings[at]) + ']';
    }
    return text;
}

QString leftSentence(Standing standing, RecoveryWay way)
{
    if (standing == Standing::Unclear)
        return words("This is neither as before the change nor as after it, and was left alone.");
    return way == RecoveryWay::Finish ? words("This could not be made.") : words("This could not be taken back.");
}

std::set<NativePath> tellErrors(Session &session, const std::vector<Error> &errors)
{
    std::set<NativePath> told;
    for (const Error &error : errors) {
        tellRefusal(session, error.where, error);
        told.insert(error.where);
    }
    return told;
}

/// Names what is not as it was asked for. How many places that are.
std::size_t tellLeft(Session &session, const History::CutOff &run, const RecoveryReport &report, RecoveryWay way)
{
    std::set<NativePath> told = tellErrors(session, report.left);
    const Standing wanted = way == RecoveryWay::Finish ? Standing::Made : Standing::NotMade;
    for (std::size_t at = 0; at < report.standings.size(); ++at) {
        const NativePath &place = placeOf(run.intents[at].change);
        if (report.standings[at] == wanted || !told.insert(place).second)
            continue;
        const QString sentence = leftSentence(report.standings[at], way);
        session.messages.failure(place, (sentence + QLatin1Char(' ') + whatIsThereNow(session, place)).trimmed());
    }
    return told.size();
}

void tellRecovered(Session &session, History &history, const History::CutOff &run, RecoveryWay way)
{
    if (session.options.format == Format::Nul)
        session.out.write(std::to_string(run.batch) + '\0');
    if (session.options.format == Format::Json) {
        if (const auto info = history.batch(run.batch))
            session.out.write(batchRecord(*info));
    }
    if (session.options.format == Format::Text && !session.options.quiet) {
        const QString text = way == RecoveryWay::Finish ? words("Batch %1 (%2) is finished.\n")
                                                        : words("Batch %1 (%2) is rolled back.\n");
        session.out.write(text.arg(run.batch).arg(QString::fromStdString(toShellText(run.what))).toStdString());
    }
    session.out.flush();
}

/// Ends the run in the journal. How many failures were told.
std::size_t writeDown(Session &session, History &history, const History::CutOff &run,
                      const std::vector<Standing> &standings)
{
    const auto written = history.recovered(run, standings);
    if (!written)
        session.messages.failure(journalFile(session.options), errorText(written.error()));
    return written ? 0 : 1;
}

QString damagedText(const Result<BatchInfo> &batch)
{
    QString text = words("The journal's record of what was cut off here is damaged, so nothing was touched.");
    if (!batch)
        return text;
    if (!batch->damaged)
        return text + QLatin1Char(' ') + words("The batch itself can still be undone or redone.");
    if (!batch->firstPlace.isEmpty())
        text += QLatin1Char(' ')
                + words("The first of its places was %1.").arg(shown(batch->firstPlace, Spelling::Terminal));
    return text + QLatin1Char(' ') + words("It stays in the history as damaged.");
}

/// Of a run that nobody can read any more. How many failures were told.
std::size_t giveUp(Session &session, History &history, const History::CutOff &run)
{
    const std::size_t unwritten = writeDown(session, history, run, {});
    session.messages.failure({QCoreApplication::translate("Changes", "batch %1").arg(run.batch).toStdString()},
                             damagedText(history.batch(run.batch)));
    return unwritten + 1;
}

bool wasElevated(History &history, BatchId batch)
{
    const auto info = history.batch(batch);
    return info && info->elevated;
}

/// Nothing, and told: it needs rights that were not given.
std::optional<RecoveryReport> bringToItsEnd(Session &session, History &history, const History::CutOff &run,
                                            RecoveryWay way, const ElevateOptions &elevate, const StopToken &stop)
{
    const auto elevation = elevationFor(elevate);
    auto report = recoverElevated(session.files, run.intents, way, run.begun, wasElevated(history, run.batch),
                                  elevation.get(), {stop, {}});
    if (report)
        return std::move(*report);
    if (const QString why = elevationRefusalText(report.error()); !why.isEmpty())
        session.messages.failure(why);
    return std::nullopt;
}

/// The changes of a run, whichever of them stand now: the catalog looks.
Plan planOf(const History::CutOff &run)
{
    Plan plan;
    for (const Intent &intent : run.intents)
        plan.changes.push_back(intent.change);
    return plan;
}

/// How much it had to leave.
std::size_t recover(Session &session, History &history, const History::CutOff &run, RecoveryWay way,
                    const ElevateOptions &elevate, const StopToken &stop)
{
    if (run.damaged)
        return giveUp(session, history, run);
    const auto brought = bringToItsEnd(session, history, run, way, elevate, stop);
    if (!brought)
        return run.intents.size();
    const RecoveryReport &report = *brought;
    if (report.stopped) {
        tellErrors(session, report.left);
        return run.intents.size();
    }
    std::size_t left = tellLeft(session, run, report, way);
    if (!report.mayTryAgain) {
        left += writeDown(session, history, run, report.standings);
        if (left == 0)
            tellRecovered(session, history, run, way);
    }
    rememberMade(session, planOf(run), stop);
    return left;
}

/// Whether to go on; else the exit status.
std::expected<void, int> agreed(Session &session, const RecoverOptions &options,
                                const std::vector<History::CutOff> &runs)
{
    if (options.yes)
        return {};
    if (!terminal::isTerminal(terminal::Stream::Input)) {
        session.messages.failure(QCoreApplication::translate(
            "Changes", "This would have to ask first; say --yes where there is no terminal."));
        return std::unexpected(ExitUsage);
    }
    for (const History::CutOff &run : runs)
        session.messages.line(QString::fromStdString(listingOf(session, run)));
    if (ask(options.finish ? words("Make what is missing?") : words("Take back what was made?")))
        return {};
    session.messages.line(QCoreApplication::translate("Changes", "Nothing was changed."));
    return std::unexpected(ExitNothingDone);
}

int recoverAll(Session &session, const RecoverOptions &options, History &history, std::vector<History::CutOff> runs)
{
    if (options.dryRun) {
        for (const History::CutOff &run : runs)
            session.out.write(listingOf(session, run) + '\n');
        return ExitDone;
    }
    if (const auto go = agreed(session, options, runs); !go)
        return go.error();
    const auto way = options.finish ? RecoveryWay::Finish : RecoveryWay::RollBack;
    if (way == RecoveryWay::RollBack)
        std::ranges::reverse(runs); // the last one may stand on what an earlier one made
    StopSource stop;
    const InterruptWatch watch(stop);
    std::size_t left = 0;
    for (const History::CutOff &run : runs) {
        left += recover(session, history, run, way, options.elevate, stop.get_token());
        if (left > 0 && InterruptWatch::interrupted()) {
            session.messages.note(words("Stopped; linkwright-cli recover goes on with the rest."));
            return ExitInterrupted;
        }
    }
    return left == 0 ? ExitDone : ExitPartly;
}

} // namespace

int recoverVerb(Session &session, const RecoverOptions &options)
{
    std::unique_ptr<History> history;
    const auto access = options.dryRun ? History::Access::Read : History::Access::Write;
    const Opened opened = openExisting(session, access, history);
    if (opened == Opened::Failed)
        return ExitNothingDone;
    Result<std::vector<History::CutOff>> runs;
    if (opened == Opened::Yes)
        runs = history->cutOff(options.dryRun ? History::Hold::No : History::Hold::Yes);
    if (!runs) {
        session.messages.failure(journalFile(session.options), errorText(runs.error(), Doing::Reading));
        return ExitNothingDone;
    }
    if (!runs->empty())
        return recoverAll(session, options, *history, std::move(*runs));
    if (session.options.format == Format::Text && !session.options.quiet)
        session.out.write(words("Nothing was cut off.\n").toStdString());
    return ExitDone;
}

} // namespace linkwright::cli
