// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_report.h"
#include "cli/change_run.h"
#include "cli/exit_status.h"
#include "cli/history_words.h"
#include "cli/interrupt.h"
#include "cli/journal_file.h"
#include "cli/verbs.h"
#include "cli/whats_there.h"
#include "platform/user.h"
#include "store/undo_plan.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

using Way = History::Way;

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

QString nothingToDo(Way way)
{
    return way == Way::Undo ? words("There is nothing to undo.") : words("There is nothing to redo.");
}

QString batchName(BatchId batch)
{
    return words("batch %1").arg(batch);
}

/// Why this batch cannot be taken back, or made again, whatever the disk says; empty: it can.
QString refusalOf(const BatchInfo &info, Way way)
{
    switch (info.state) {
    case BatchState::Done: return way == Way::Undo ? QString() : words("Nothing of this is undone.");
    case BatchState::PartlyUndone: return {};
    case BatchState::Undone: return way == Way::Redo ? QString() : words("This is undone already.");
    case BatchState::Unfinished:
        return info.damaged ? words("The journal's record of this is damaged; nobody can say what of it was made.")
                            : words("This was cut off; linkwright-cli recover brings it to an end first.");
    case BatchState::Live: return words("Another running program is at work on this.");
    }
    return {};
}

/// A batch a person named. Nothing, and told: it cannot be undone, or redone.
std::optional<BatchId> named(Session &session, History &history, BatchId batch, Way way)
{
    const auto info = history.batch(batch);
    QString refusal;
    if (!info)
        refusal = info.error().kind == ErrorKind::NotFound ? words("There is no such batch in the history.")
                                                           : errorText(info.error(), Doing::Reading);
    else
        refusal = refusalOf(*info, way);
    if (refusal.isEmpty())
        return batch;
    session.messages.failure({batchName(batch).toStdString()}, refusal);
    return std::nullopt;
}

Result<std::optional<BatchId>> nextIn(History &history, Way way)
{
    return way == Way::Undo ? history.nextToUndo(currentUser()) : history.nextToRedo(currentUser());
}

/// Nothing, and told: there is none.
std::optional<BatchId> next(Session &session, History &history, Way way)
{
    const auto batch = nextIn(history, way);
    if (!batch) {
        session.messages.failure(journalFile(session.options), errorText(batch.error(), Doing::Reading));
        return std::nullopt;
    }
    if (!*batch)
        session.messages.failure(nothingToDo(way));
    return *batch;
}

QString notBegunText(ErrorKind kind)
{
    if (kind == ErrorKind::Changed)
        return words("Another program undid or redid this meanwhile; nothing was changed.");
    return words("%1 Nothing was changed.").arg(errorText(kind));
}

/// What can be tried, once what cannot was told place by place.
Intended intendedBy(Session &session, const UndoPlan &undo)
{
    Intended intended;
    for (const Change &change : undo.plan.changes)
        intended.add(change, placeOf(change));
    Refusals refusals(session, Stage::Planned);
    for (std::size_t at = 0; at < undo.refused.size(); ++at)
        refusals.tell(placeOf(undo.refusedSteps[at]), undo.refusedSteps[at], undo.refused[at]);
    for (const NativePath &folder : undo.keptFolders)
        session.messages.note(folder, words("This folder stays, because something is in it."));
    intended.standing = undo.standing;
    intended.refused = undo.refused.size();
    return intended;
}

struct TakenBack
{
    int status = ExitNothingDone;
    bool isStuck = false; // all of it was refused, as it will be the next time
};

/// What others brought about is written down, once the rest was begun.
int settle(Session &session, History &history, BatchId batch, const std::vector<std::size_t> &indexes, Way way)
{
    const auto settled = history.settle(batch, indexes, way == Way::Redo);
    if (!settled)
        session.messages.failure(journalFile(session.options), errorText(settled.error()));
    return settled ? ExitDone : ExitPartly;
}

TakenBack takeBack(Session &session, const ChangeOptions &options, History &history, BatchId batch, Way way)
{
    const auto undo = untilInterrupted([&](const StopToken &stop) {
        return way == Way::Undo ? planUndo(session.files, history, batch, stop)
                                : planRedo(session.files, history, batch, stop);
    });
    if (!undo) {
        session.messages.failure({batchName(batch).toStdString()}, errorText(undo.error(), Doing::Reading));
        return {.isStuck = undo.error().kind == ErrorKind::Corrupt};
    }
    if (InterruptWatch::interrupted())
        return {reportStoppedPlanning(session, undo->plan.changes.size() + undo->refused.size())};
    const auto makeJournal = [&] {
        return way == Way::Undo ? history.undoBatch(batch, undo->indexes) : history.redoBatch(batch, undo->indexes);
    };
    const CarriedOut result = carryOut(session, options, intendedBy(session, *undo), makeJournal);
    if (result.notBegun)
        session.messages.failure({batchName(batch).toStdString()}, notBegunText(result.notBegun->kind));
    const bool settles = result.begun && !undo->settled.empty();
    const int settled = settles ? settle(session, history, batch, undo->settled, way) : ExitDone;
    return {settled == ExitDone ? result.status : settled,
            result.begun && !settles && result.status == ExitNothingDone};
}

/// The next one is in the way of those before it as long as nothing of it can be taken back.
void hintAtSkip(Session &session, BatchId batch, Way way)
{
    const QString hint =
        way == Way::Undo ? words("Nothing of batch %1 could be undone; linkwright-cli undo --skip %1 leaves it out.")
                         : words("Nothing of batch %1 could be redone; linkwright-cli redo --skip %1 leaves it out.");
    session.messages.note(hint.arg(batch));
}

/// What it left may be anything: a leftover, or a change that nobody could look at.
bool isCutOff(History &history, BatchId batch)
{
    const auto info = history.batch(batch);
    return info && info->state == BatchState::Unfinished;
}

QString passedOverText(BatchId batch, std::optional<BatchId> following, Way way)
{
    const QString text = words("Batch %1 is left as it is; %2").arg(batch);
    if (!following)
        return text.arg(way == Way::Undo ? words("there is nothing else to undo.")
                                         : words("there is nothing else to redo."));
    return text.arg(
        (way == Way::Undo ? words("the next undo takes back batch %1.") : words("the next redo makes batch %1 again."))
            .arg(*following));
}

void tellPassedOver(Session &session, History &history, BatchId batch, Way way)
{
    if (session.options.format == Format::Nul)
        session.out.write(std::to_string(batch) + '\0');
    if (session.options.format == Format::Json) {
        if (const auto info = history.batch(batch))
            session.out.write(batchRecord(*info));
    }
    if (session.options.format == Format::Text && !session.options.quiet) {
        if (const auto following = nextIn(history, way))
            session.out.write(passedOverText(batch, *following, way).toStdString() + '\n');
    }
    session.out.flush();
}

int passOver(Session &session, History &history, BatchId batch, Way way)
{
    if (const auto passed = history.passOver(batch, way); !passed) {
        session.messages.failure({batchName(batch).toStdString()}, errorText(passed.error()));
        return ExitNothingDone;
    }
    tellPassedOver(session, history, batch, way);
    return ExitDone;
}

/// What an undo or redo is asked for, however the batch was named.
struct Asked
{
    std::optional<BatchId> batch;
    bool skip = false;
};

int run(Session &session, const ChangeOptions &options, const Asked &asked, Way way)
{
    std::unique_ptr<History> history;
    const auto access = options.onlyPlans() ? History::Access::Read : History::Access::Write;
    switch (openExisting(session, access, history)) {
    case Opened::Failed: return ExitNothingDone;
    case Opened::NothingThere: session.messages.failure(nothingToDo(way)); return ExitNothingDone;
    case Opened::Yes: break;
    }
    noteCutOff(session, *history);
    const auto batch = asked.batch ? named(session, *history, *asked.batch, way) : next(session, *history, way);
    if (!batch)
        return ExitNothingDone;
    if (asked.skip)
        return passOver(session, *history, *batch, way);
    const TakenBack result = takeBack(session, options, *history, *batch, way);
    if (isCutOff(*history, *batch))
        session.messages.note(
            words("Batch %1 did not come to its end; linkwright-cli recover brings it there.").arg(*batch));
    else if (result.isStuck && !asked.batch)
        hintAtSkip(session, *batch, way);
    return result.status;
}

} // namespace

int undoVerb(Session &session, const UndoOptions &options)
{
    return run(session, options.change, {options.batch, options.skip}, Way::Undo);
}

int redoVerb(Session &session, const RedoOptions &options)
{
    return run(session, options.change, {options.batch, options.skip}, Way::Redo);
}

} // namespace linkwright::cli
