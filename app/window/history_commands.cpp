// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/history_commands.h"

#include "models/change_text.h"
#include "text/error_text.h"
#include "views/message_bar.h"
#include "window/report_text.h"

namespace linkwright {

HistoryCommands::HistoryCommands(ChangeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_desk, &ChangeDesk::historyChanged, this, &HistoryCommands::refresh);
    connect(&m_desk, &ChangeDesk::nothingRetaken, this, &HistoryCommands::offerToSkip);
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
    Q_EMIT stateChanged();
}

QString HistoryCommands::undoText() const
{
    return m_state.undo ? tr("&Undo %1").arg(deedText(m_state.undo->what, m_state.undo->changes)) : tr("&Undo");
}

QString HistoryCommands::redoText() const
{
    return m_state.redo ? tr("&Redo %1").arg(deedText(m_state.redo->what, m_state.redo->changes)) : tr("&Redo");
}

void HistoryCommands::undo()
{
    if (m_state.undo)
        retake(*m_state.undo, false);
}

void HistoryCommands::redo()
{
    if (m_state.redo)
        retake(*m_state.redo, true);
}

QString HistoryCommands::title(bool again) const
{
    const QString what = deedText(m_asked.what, m_asked.changes);
    return again ? tr("Redo %1").arg(what) : tr("Undo %1").arg(what);
}

void HistoryCommands::retake(const BatchInfo &batch, bool again)
{
    m_asked = batch;
    m_desk.review(
        title(again),
        [journal = m_desk.journal(), batch = batch.id, again](const FileSystem &files, const StopToken &) {
            return planRetaking(files, journal, batch, again);
        },
        ChangeDesk::Show::UnlessSimple);
}

/// It stands before all that came earlier, and it is not only that the journal cannot be read just now.
bool HistoryCommands::canSkip(const BatchReport &report, bool again) const
{
    const auto &next = again ? m_state.redo : m_state.undo;
    const Error &first = report.failures().front();
    return next && next->id == m_asked.id && (first.where != m_desk.journal() || first.kind == ErrorKind::Corrupt);
}

void HistoryCommands::offerToSkip(const BatchReport &report)
{
    const auto &retaking = report.batch.retaking;
    if (!retaking || retaking->batch != m_asked.id)
        return;
    const bool again = retaking->again;
    QString text = notRetakenText(deedText(m_asked.what, m_asked.changes), again, report);
    std::vector<MessageBar::Choice> choices;
    if (report.batch.refused.size() > 1)
        choices.push_back(
            {tr("Sho&w All…"), [this, again, batch = report.batch] { m_desk.show(title(again), batch); }});
    if (canSkip(report, again)) {
        const QString hint = again ? tr("Skip it to leave it out.") : tr("Skip it to go on with what came before it.");
        text += QLatin1Char(' ') + hint;
        choices.push_back({tr("&Skip It"), [this, again, batch = m_asked] { skip(batch, again); }});
    }
    m_desk.page().messages().ask(MessageBar::Kind::Error, text, choices);
}

void HistoryCommands::skip(const BatchInfo &batch, bool again)
{
    m_skip.start<Result<HistoryState>>(
        this, [journal = m_desk.journal(), id = batch.id](const StopToken &) { return skipBatch(journal, id); },
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
