// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recovery_commands.h"

#include "gestures/in_time.h"
#include "models/history_model.h"
#include "text/error_text.h"
#include "views/message_bar.h"

namespace linkwright {

RecoveryCommands::RecoveryCommands(ChangeDesk &desk, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_bar(bar)
{
}

void RecoveryCommands::lookForCutOffs()
{
    if (isRecovering())
        return;
    m_look.start<Result<std::optional<CutOffs>>>(
        this, [journal = m_desk.journal()](const StopToken &) { return findCutOffs(journal); },
        [this](const Result<std::optional<CutOffs>> &found) {
            if (found && *found)
                askAbout(**found);
        });
}

void RecoveryCommands::askAbout(const CutOffs &found)
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

void RecoveryCommands::recover(RecoveryWay way)
{
    m_stop = StopSource();
    m_bar.work(way == RecoveryWay::RollBack ? tr("Rolling back what was cut off…") : tr("Finishing what was cut off…"),
               {tr("&Stop"), [this] { stop(); }});
    auto mailing = std::make_shared<Mailing>(this);
    const auto tell = [this, mailing](std::size_t done, std::size_t of) {
        mailing->post([this, done, of] { m_bar.showProgress(done, of); });
    };
    // Not the task's own token: a window that is closed half way still brings it to its end.
    m_recover.start<Result<Recovered>>(
        this,
        [files = &m_desk.files(), journal = m_desk.journal(), way,
         watch = RecoveryWatch{m_stop.get_token(), inTime(tell)}](const StopToken &) {
            return recoverCutOffs(*files, journal, way, watch);
        },
        [this, way](const Result<Recovered> &result) { recovered(result, way); });
}

void RecoveryCommands::recovered(const Result<Recovered> &result, RecoveryWay way)
{
    if (!result) {
        m_bar.tell(MessageBar::Kind::Error, errorSentence(result.error()));
    } else if (result->stopped) {
        m_bar.hide();
        lookForCutOffs(); // what remains is asked about again
    } else {
        tellEnd(*result, way);
    }
    if (m_desk.page().isReadable())
        m_desk.page().refresh(); // links that lead over what was changed are well or broken now
    Q_EMIT m_desk.historyChanged();
}

void RecoveryCommands::tellEnd(const Recovered &result, RecoveryWay way)
{
    if (result.left.empty()) {
        const auto count = static_cast<int>(result.changes);
        m_bar.tell(MessageBar::Kind::Information, way == RecoveryWay::RollBack
                                                      ? tr("Rolled back: all %Ln links are as before.", nullptr, count)
                                                      : tr("Finished: all %Ln changes are made.", nullptr, count));
        return;
    }
    const auto more = static_cast<int>(result.left.size()) - 1;
    const QString first = errorSentence(result.left.front());
    m_bar.tell(
        MessageBar::Kind::Warning,
        more == 0 ? tr("Something had to be left as it is. %1").arg(first)
                  : tr("Something had to be left as it is. %1 The same holds for %Ln more.", nullptr, more).arg(first));
}

} // namespace linkwright
