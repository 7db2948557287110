// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/history_acts.h"
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

    void lookForCutOffs(); // in a thread
    bool isRecovering() const { return m_recover.isRunning(); }
    void stop() { m_stop.request_stop(); }

private:
    void askAbout(const CutOffs &found);
    void recover(RecoveryWay way);
    void recovered(const Result<Recovered> &result, RecoveryWay way);
    void tellEnd(const Recovered &result, RecoveryWay way);

    ChangeDesk &m_desk;
    MessageBar &m_bar;
    StopSource m_stop;
    BackgroundTask m_look;
    BackgroundTask m_recover;
};

} // namespace linkwright
