// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/history_commands.h"

#include "dialogs/plan_dialog.h"
#include "models/change_text.h"
#include "text/error_text.h"
#include "views/message_bar.h"
#include "window/report_text.h"

namespace linkwright {

namespace {

QString titleOf(const BatchInfo &batch, bool again)
{
    const QString what = deedText(batch.what, batch.changes);
    return again ? HistoryCommands::tr("Redo %1").arg(what) : HistoryCommands::tr("Undo %1").arg(what);
}

} // namespace

HistoryCommands::HistoryCommands(ChangeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_desk, &ChangeDesk::historyChanged, this, &HistoryCommands::refreshAfterChange);
    connect(&m_desk, &ChangeDesk::nothingRetaken, this, [this](const BatchReport &report) { offerToSkip(report); });
    connect(&m_desk, &ChangeDesk::nothingRetakable, this, [this](PlanDialog *dialog) { offerToSkip(*dialog); });
}

void HistoryCommands::refreshAfterChange()
{
    m_isKnown = false;
    Q_EMIT stateChanged();
    refresh();
}

void HistoryCommands::refresh()
{
    m_look.start<Result<HistoryState>>(
        this, [journal = m_desk.journal()](const StopToken &) { return historyState(journal); },
        [this](const Result<HistoryState> &state) { take(state); });
}

void HistoryCommands::take(const Result<HistoryState> &state)
{
    m_state = state ? *state : HistoryState();
    m_trouble = state ? std::nullopt : std::optional(state.error());
    m_isKnown = true;
    Q_EMIT stateChanged();
}

QString HistoryCommands::undoText() const
{
    const auto next = nextUndo();
    return next ? tr("&Undo %1").arg(deedText(next->what, next->changes)) : tr("&Undo");
}

QString HistoryCommands::redoText() const
{
    const auto next = nextRedo();
    return next ? tr("&Redo %1").arg(deedText(next->what, next->changes)) : tr("&Redo");
}

void HistoryCommands::undo()
{
    if (const auto next = nextUndo())
        retake(*next, false);
}

void HistoryCommands::redo()
{
    if (const auto next = nextRedo())
        retake(*next, true);
}

void HistoryCommands::retake(const BatchInfo &batch, bool again)
{
    m_asked.insert_or_assign(batch.id, batch);
    m_desk.review(
        titleOf(batch, again),
        [journal = m_desk.journal(), batch = batch.id, again](const FileSystem &files, const StopToken &stop) {
            return planRetaking(files, journal, batch, again, stop);
        },
        ChangeDesk::Show::UnlessSimple);
}

/// It stands before all that came earlier.
bool HistoryCommands::isNext(const Retaking &retaking) const
{
    const auto &next = retaking.again ? m_state.redo : m_state.undo;
    return next && next->id == retaking.batch;
}

/// It is next, all of it was tried, and it is not only that the journal cannot be read just now.
bool HistoryCommands::canSkip(const BatchReport &report, const Retaking &retaking) const
{
    const Error first = report.failures().front();
    return isNext(retaking) && !report.isPartly()
           && (first.where != m_desk.journal() || first.kind == ErrorKind::Corrupt);
}

void HistoryCommands::offerToSkip(const BatchReport &report)
{
    if (const auto &retaking = report.batch.retaking)
        offerToSkip(report, *retaking);
}

void HistoryCommands::offerToSkip(const BatchReport &report, const Retaking &retaking)
{
    const auto asked = m_asked.find(retaking.batch);
    if (asked == m_asked.end())
        return;
    const BatchInfo &entry = asked->second;
    const bool again = retaking.again;
    QString text = notRetakenText(deedText(entry.what, entry.changes), again, report);
    std::vector<MessageBar::Choice> choices;
    if (report.batch.refused.size() > 1)
        choices.push_back({tr("Sho&w All…"),
                           [this, title = titleOf(entry, again), batch = report.batch] { m_desk.show(title, batch); },
                           true});
    if (canSkip(report, retaking)) {
        const QString hint = again ? tr("Skip it to leave it out.") : tr("Skip it to go on with what came before it.");
        text += QLatin1Char(' ') + hint;
        choices.push_back({tr("&Skip It"), [this, again, entry] { skip(entry, again); }});
    }
    m_desk.page().messages().ask(MessageBar::Kind::Error, text, choices);
}

/// The same in a table of it, of which no row can be made.
void HistoryCommands::offerToSkip(PlanDialog &dialog)
{
    const auto &retaking = dialog.retaking();
    if (!retaking || !isNext(*retaking))
        return;
    const auto asked = m_asked.find(retaking->batch);
    if (asked == m_asked.end())
        return;
    const auto skipIt = [this, &dialog, entry = asked->second, again = retaking->again] {
        dialog.reject();
        m_desk.page().messages().hide(); // which may have led here
        skip(entry, again);
    };
    dialog.messages().ask(MessageBar::Kind::Warning,
                          retaking->again
                              ? tr("Nothing of this can be made again. Skip it to leave it out.")
                              : tr("Nothing of this can be undone any more. Skip it to go on with what came "
                                   "before it."),
                          {{tr("S&kip It"), skipIt}});
}

void HistoryCommands::skip(const BatchInfo &batch, bool again)
{
    m_skip.start<Result<HistoryState>>(
        this,
        [journal = m_desk.journal(), id = batch.id, again](const StopToken &) {
            return skipBatch(journal, id, again ? History::Way::Redo : History::Way::Undo);
        },
        [this, batch, again](const Result<HistoryState> &state) { skipped(state, batch, again); });
}

void HistoryCommands::skipped(const Result<HistoryState> &state, const BatchInfo &batch, bool again)
{
    if (!state) {
        m_desk.complain(errorSentence(state.error()));
        return;
    }
    m_look.cancel(); // it may have asked before
    take(state);
    const QString left = tr("“%1” is left as it is.").arg(deedText(batch.what, batch.changes));
    const auto &next = again ? m_state.redo : m_state.undo;
    const QString nextDeed = next ? deedText(next->what, next->changes) : QString();
    QString then;
    if (again)
        then = next ? tr("The next redo makes “%1” again.").arg(nextDeed) : tr("There is nothing else to redo.");
    else
        then = next ? tr("The next undo takes back “%1”.").arg(nextDeed) : tr("There is nothing else to undo.");
    Q_EMIT m_desk.told(left + QLatin1Char(' ') + then);
}

} // namespace linkwright
