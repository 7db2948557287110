// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/history_acts.h"
#include "window/change_desk.h"

#include <QObject>

namespace linkwright {

class MessageBar;

/// Taking changes back, making them again, and what a crash left: in a window.
class HistoryCommands : public QObject
{
    Q_OBJECT

public:
    /// `recovery`: the bar that asks about changes that were cut off.
    HistoryCommands(ChangeDesk &desk, MessageBar &recovery, QObject *parent);

    void refresh(); // what can be undone; asked in a thread
    void lookForCutOffs();
    const HistoryState &state() const { return m_state; }
    QString undoText() const; // "&Undo Create Link"
    QString redoText() const;

    void undo();
    void redo();
    void retake(const BatchInfo &batch, bool again);

Q_SIGNALS:
    void stateChanged();

private:
    void askAbout(const CutOffs &found);
    void recover(RecoveryWay way);
    void recovered(const Result<Recovered> &result, RecoveryWay way);

    ChangeDesk &m_desk;
    MessageBar &m_bar;
    HistoryState m_state;
    BackgroundTask m_look;
    BackgroundTask m_recover;
};

} // namespace linkwright
