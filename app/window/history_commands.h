// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/history_acts.h"
#include "window/change_desk.h"

#include <QObject>

#include <map>

namespace linkwright {

/// Taking changes back and making them again, in a window.
class HistoryCommands : public QObject
{
    Q_OBJECT

public:
    HistoryCommands(ChangeDesk &desk, QObject *parent);

    void refresh(); // what can be undone; asked in a thread
    /// Nothing while it is not known what came of the last change: an older one must not be taken for it.
    std::optional<BatchInfo> nextUndo() const { return m_isKnown ? m_state.undo : std::nullopt; }
    std::optional<BatchInfo> nextRedo() const { return m_isKnown ? m_state.redo : std::nullopt; }
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
    void refreshAfterChange();
    void take(const Result<HistoryState> &state);
    void offerToSkip(const BatchReport &report);
    void offerToSkip(const BatchReport &report, const Retaking &retaking);
    void offerToSkip(PlanDialog &dialog);
    bool isNext(const Retaking &retaking) const;
    bool canSkip(const BatchReport &report, const Retaking &retaking) const;
    void skipped(const Result<HistoryState> &state, const BatchInfo &batch, bool again);

    ChangeDesk &m_desk;
    HistoryState m_state;
    bool m_isKnown = false; // the state is of now
    std::optional<Error> m_trouble;
    std::map<BatchId, BatchInfo> m_asked; // to be undone or made again
    BackgroundTask m_look;
    BackgroundTask m_skip;
};

} // namespace linkwright
