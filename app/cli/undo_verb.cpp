// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/exit_status.h"
#include "cli/journal_file.h"
#include "cli/verbs.h"
#include "cli/whats_there.h"
#include "platform/user.h"
#include "store/undo_plan.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

enum class Way : std::uint8_t { Undo, Redo };

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

/// Why this batch cannot be taken back, whatever the disk says; empty: it can.
QString refusalOf(const BatchInfo &info)
{
    switch (info.state) {
    case BatchState::Done:
    case BatchState::PartlyUndone: return {};
    case BatchState::Undone: return words("This is undone already.");
    case BatchState::Unfinished: return words("This was cut off; linkwright-cli recover brings it to an end first.");
    case BatchState::Live: return words("Another running program is at work on this.");
    }
    return {};
}

/// A batch a person named. Nothing, and told: it cannot be undone.
std::optional<BatchId> named(Session &session, History &history, BatchId batch)
{
    const auto info = history.batch(batch);
    QString refusal;
    if (!info)
        refusal = info.error().kind == ErrorKind::NotFound ? words("There is no such batch in the history.")
                                                           : errorText(info.error().kind, Doing::Reading);
    else
        refusal = refusalOf(*info);
    if (refusal.isEmpty())
        return batch;
    session.messages.failure({batchName(batch).toStdString()}, refusal);
    return std::nullopt;
}

std::optional<BatchId> next(Session &session, History &history, Way way)
{
    const auto batch = way == Way::Undo ? history.nextToUndo(currentUser()) : history.nextToRedo(currentUser());
    if (!batch) {
        session.messages.failure(journalFile(session.options), errorText(batch.error().kind, Doing::Reading));
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
    for (const Error &error : undo.refused)
        tellRefusal(session, error.where, error);
    for (const NativePath &folder : undo.keptFolders)
        session.messages.note(folder, words("This folder stays, because something is in it."));
    intended.standing = undo.standing;
    intended.refused = undo.refused.size();
    return intended;
}

int takeBack(Session &session, const ChangeOptions &options, History &history, BatchId batch, Way way)
{
    const auto undo =
        way == Way::Undo ? planUndo(session.files, history, batch) : planRedo(session.files, history, batch);
    if (!undo) {
        session.messages.failure({batchName(batch).toStdString()}, errorText(undo.error().kind, Doing::Reading));
        return ExitNothingDone;
    }
    const auto makeJournal = [&] {
        return way == Way::Undo ? history.undoBatch(batch, undo->indexes) : history.redoBatch(batch, undo->indexes);
    };
    const CarriedOut result = carryOut(session, options, intendedBy(session, *undo), makeJournal);
    if (result.notBegun)
        session.messages.failure({batchName(batch).toStdString()}, notBegunText(result.notBegun->kind));
    if (!result.begun || undo->settled.empty())
        return result.status;
    if (const auto settled = history.settle(batch, undo->settled, way == Way::Redo); !settled) {
        session.messages.failure(journalFile(session.options), errorText(settled.error().kind));
        return ExitPartly;
    }
    return result.status;
}

int run(Session &session, const ChangeOptions &options, const std::optional<BatchId> &wanted, Way way)
{
    std::unique_ptr<History> history;
    const auto access = options.onlyPlans() ? History::Access::Read : History::Access::Write;
    switch (openExisting(session, access, history)) {
    case Opened::Failed: return ExitNothingDone;
    case Opened::NothingThere: session.messages.failure(nothingToDo(way)); return ExitNothingDone;
    case Opened::Yes: break;
    }
    noteCutOff(session, *history);
    const auto batch = wanted ? named(session, *history, *wanted) : next(session, *history, way);
    return batch ? takeBack(session, options, *history, *batch, way) : ExitNothingDone;
}

} // namespace

int undoVerb(Session &session, const UndoOptions &options)
{
    return run(session, options.change, options.batch, Way::Undo);
}

int redoVerb(Session &session, const RedoOptions &options)
{
    return run(session, options.change, {}, Way::Redo);
}

} // namespace linkwright::cli
