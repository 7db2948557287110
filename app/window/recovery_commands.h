// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/recovery_acts.h"
#include "window/change_desk.h"

#include <QObject>

namespace linkwright {

class MessageBar;

/// What a crash left of changes, in a window: a bar that asks, shows how far it is, and can stop it.
class RecoveryCommands : public QObject
{
    Q_OBJECT

public:
    RecoveryCommands(ChangeDesk &desk, MessageBar &bar, QObject *parent);

    void lookForCutOffs() { look({}); } // in a thread
    /// The last look could not be taken: whether there is something to ask is not known.
    bool hasMissed() const { return m_hasMissed; }
    bool isRecovering() const { return m_recover.isRunning(); }
    void stop() { m_stop.request_stop(); }

Q_SIGNALS:
    void ended(); // a recovery, whatever came of it

private:
    /// What came of a try before.
    struct Before
    {
        QString told; // stands in front of the question, or alone when there is none
        std::optional<RecoveryWay> tried = std::nullopt; // and may go another time
    };
    void look(const Before &before);
    void looked(const Result<std::optional<CutOffs>> &found, const Before &before);
    void askAbout(const CutOffs &found, const Before &before);
    void recover(RecoveryWay way, const QString &doing);
    void recovered(const Result<Recovered> &result, RecoveryWay way);
    void forgetEnd();
    void tellEnd(const Recovered &result, RecoveryWay way);

    ChangeDesk &m_desk;
    MessageBar &m_bar;
    bool m_hasMissed = false;
    QString m_toldEnd; // a recovery's that went well: true until something else is changed
    StopSource m_stop;
    BackgroundTask m_look;
    BackgroundTask m_recover;
};

} // namespace linkwright
