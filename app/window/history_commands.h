// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/history_acts.h"
#include "window/change_desk.h"

#include <QObject>

namespace linkwright {

/// Taking changes back and making them again, in a window.
class HistoryCommands : public QObject
{
    Q_OBJECT

public:
    HistoryCommands(ChangeDesk &desk, QObject *parent);

    void refresh(); // what can be undone; asked in a thread
    const HistoryState &state() const { return m_state; }
    /// Why the journal cannot be read, if it cannot.
    const std::optional<Error> &trouble() const { return m_trouble; }
    QString undoText() const; // "&Undo Create Link"
    QString redoText() const;

    void undo();
    void redo();
    void retake(const BatchInfo &batch, bool again);
    /// From now on Undo and Redo go on with what came before this one.
    void skip(const BatchInfo &batch, bool again);

Q_SIGNALS:
    void stateChanged(); // or the trouble

private:
    QString title(bool again) const; // of what was asked
    void take(const Result<HistoryState> &state);
    void offerToSkip(const BatchReport &report);
    bool canSkip(const BatchReport &report, bool again) const;
    void skipped(const Result<HistoryState> &state, const BatchInfo &batch, bool again);

    ChangeDesk &m_desk;
    HistoryState m_state;
    std::optional<Error> m_trouble;
    BatchInfo m_asked; // to be undone or made again, last
    BackgroundTask m_look;
    BackgroundTask m_skip;
};

} // namespace linkwright
