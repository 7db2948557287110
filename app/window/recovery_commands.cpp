// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/recovery_commands.h"

#include "gestures/in_time.h"
#include "text/elevation_text.h"
#include "text/error_text.h"
#include "views/message_bar.h"
#include "window/recovery_text.h"

namespace linkwright {

RecoveryCommands::RecoveryCommands(ChangeDesk &desk, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_bar(bar)
{
    connect(&m_desk, &ChangeDesk::changed, this, &RecoveryCommands::forgetEnd);
}

void RecoveryCommands::look(const Before &before)
{
    if (isRecovering())
        return;
    m_look.start<Result<std::optional<CutOffs>>>(
        this, [journal = m_desk.journal()](const StopToken &) { return findCutOffs(journal); },
        [this, before](const Result<std::optional<CutOffs>> &found) { looked(found, before); });
}

void RecoveryCommands::looked(const Result<std::optional<CutOffs>> &found, const Before &before)
{
    m_hasMissed = !found;
    const auto cutOffs = found.value_or(std::nullopt);
    if (cutOffs)
        askAbout(*cutOffs, before);
    else if (!before.told.isEmpty())
        m_bar.tell(MessageBar::Kind::Warning, before.told);
}

void RecoveryCommands::askAbout(const CutOffs &found, const Before &before)
{
    std::vector<MessageBar::Choice> choices;
    if (found.changes > 0 || found.damaged.empty()) {
        const auto name = [&before](RecoveryWay way, const QString &usual) {
            return before.tried == way ? tr("Tr&y Again") : usual;
        };
        choices.push_back({name(RecoveryWay::RollBack, tr("&Roll Back")),
                           [this] { recover(RecoveryWay::RollBack, tr("Rolling back what was cut off…")); }});
        choices.push_back({name(RecoveryWay::Finish, tr("F&inish")),
                           [this] { recover(RecoveryWay::Finish, tr("Finishing what was cut off…")); }});
    } else {
        choices.push_back({tr("Do &Not Ask Again"),
                           [this] { recover(RecoveryWay::RollBack, tr("Striking the damaged record out…")); }});
    }
    choices.push_back({tr("La&ter"), [] {}});
    const QString question = cutOffText(found);
    m_bar.ask(MessageBar::Kind::Warning, before.told.isEmpty() ? question : before.told + QLatin1Char(' ') + question,
              choices);
}

void RecoveryCommands::recover(RecoveryWay way, const QString &doing)
{
    if (m_desk.isBusy()) {
        m_desk.complain(tr("Something is being changed. Once that is done, this can be brought to its end."));
        look({}); // to ask again
        return;
    }
    m_desk.reserve(true);
    m_look.cancel(); // its question would stand over what is under way
    m_stop = StopSource();
    m_bar.work(doing, {tr("&Stop"), [this] { stop(); }});
    auto mailing = std::make_shared<Mailing>(this);
    const auto tell = [this, mailing](std::size_t done, std::size_t of) {
        mailing->post([this, done, of] { m_bar.showProgress(done, of); });
    };
    // Not the task's own token: that one drops the report as well.
    m_recover.start<Result<Recovered>>(
        this,
        [files = &m_desk.files(), journal = m_desk.journal(), way,
         watch = RecoveryWatch{m_stop.get_token(), inTime(tell)}, elevation = m_desk.elevation()](const StopToken &) {
            return recoverCutOffs(*files, journal, way, watch, elevation);
        },
        [this, way](const Result<Recovered> &result) { recovered(result, way); });
}

void RecoveryCommands::recovered(const Result<Recovered> &result, RecoveryWay way)
{
    m_desk.reserve(false);
    if (!result) {
        m_bar.tell(MessageBar::Kind::Error, errorSentence(result.error()));
    } else if (result->stopped) {
        m_bar.hide();
        look({leftText(result->left)}); // what remains is asked about again
    } else if (result->mayTryAgain) {
        m_bar.hide();
        look({recoveredText(*result, way), way});
        if (const auto &refusal = result->notElevated; refusal && !elevationRefusalText(*refusal).isEmpty())
            m_desk.complain(elevationRefusalText(*refusal));
    } else {
        tellEnd(*result, way);
    }
    m_desk.refreshAll({});
    Q_EMIT m_desk.historyChanged();
    Q_EMIT ended();
}

void RecoveryCommands::forgetEnd()
{
    if (!m_toldEnd.isEmpty() && m_bar.text() == m_toldEnd)
        m_bar.hide();
    m_toldEnd.clear();
}

void RecoveryCommands::tellEnd(const Recovered &result, RecoveryWay way)
{
    const bool isWell = result.left.empty() && result.damaged.empty();
    m_bar.tell(isWell ? MessageBar::Kind::Information : MessageBar::Kind::Warning, recoveredText(result, way));
    m_toldEnd = isWell ? m_bar.text() : QString();
    if (result.runs == 0)
        lookForCutOffs();
}

} // namespace linkwright
