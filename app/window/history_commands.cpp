// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/history_commands.h"

#include "models/change_text.h"
#include "models/history_model.h"
#include "text/error_text.h"
#include "views/message_bar.h"

namespace linkwright {

HistoryCommands::HistoryCommands(ChangeDesk &desk, MessageBar &recovery, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_bar(recovery)
{
    connect(&m_desk, &ChangeDesk::historyChanged, this, &HistoryCommands::refresh);
}

void HistoryCommands::refresh()
{
    m_look.start<Result<HistoryState>>(
        this, [journal = m_desk.journal()](const StopToken &) { return historyState(journal); },
        [this](const Result<HistoryState> &state) {
            m_state = state ? *state : HistoryState(); // an unreadable one is told when something is to be changed
            Q_EMIT stateChanged();
        });
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

void HistoryCommands::retake(const BatchInfo &batch, bool again)
{
    const QString what = deedText(batch.what, batch.changes);
    m_desk.review(
        again ? tr("Redo %1").arg(what) : tr("Undo %1").arg(what),
        [journal = m_desk.journal(), batch = batch.id, again](const FileSystem &files, const StopToken &) {
            return planRetaking(files, journal, batch, again);
        },
        ChangeDesk::Show::UnlessSimple);
}

void HistoryCommands::lookForCutOffs()
{
    m_recover.start<Result<std::optional<CutOffs>>>(
        this, [journal = m_desk.journal()](const StopToken &) { return findCutOffs(journal); },
        [this](const Result<std::optional<CutOffs>> &found) {
            if (found && *found)
                askAbout(**found);
        });
}

void HistoryCommands::askAbout(const CutOffs &found)
{
    const auto count = static_cast<int>(found.changes);
    m_bar.ask(
        MessageBar::Kind::Warning,
        tr("A change of %Ln links was cut off on %1. Nothing is lost: it can be rolled back, so that all is as it "
           "was before, or finished.",
           nullptr, count)
            .arg(momentText(found.begun)),
        {{tr("&Roll Back"), [this] { recover(RecoveryWay::RollBack); }},
         {tr("&Finish"), [this] { recover(RecoveryWay::Finish); }},
         {tr("&Later"), [] {}}});
}

void HistoryCommands::recover(RecoveryWay way)
{
    m_recover.start<Result<Recovered>>(
        this,
        [files = &m_desk.files(), journal = m_desk.journal(), way](const StopToken &) {
            return recoverCutOffs(*files, journal, way);
        },
        [this, way](const Result<Recovered> &result) { recovered(result, way); });
}

void HistoryCommands::recovered(const Result<Recovered> &result, RecoveryWay way)
{
    if (!result) {
        m_bar.tell(MessageBar::Kind::Error, errorSentence(result.error()));
    } else if (!result->left.empty()) {
        const auto more = static_cast<int>(result->left.size()) - 1;
        const QString first = errorSentence(result->left.front());
        m_bar.tell(
            MessageBar::Kind::Warning,
            more == 0
                ? tr("Something had to be left as it is. %1").arg(first)
                : tr("Something had to be left as it is. %1 The same holds for %Ln more.", nullptr, more).arg(first));
    } else {
        const auto count = static_cast<int>(result->changes);
        m_bar.tell(MessageBar::Kind::Information, way == RecoveryWay::RollBack
                                                      ? tr("Rolled back: all %Ln links are as before.", nullptr, count)
                                                      : tr("Finished: all %Ln changes are made.", nullptr, count));
    }
    Q_EMIT m_desk.historyChanged();
}

} // namespace linkwright
