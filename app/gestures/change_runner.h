// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/rights_place.h"
#include "gestures/ask_administrator.h"
#include "gestures/planned_batch.h"
#include "jobs/background.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace linkwright {

struct BatchReport
{
    PlannedBatch batch;
    ApplyReport applied;
    bool journaled = true; // false: a person chose to go on without undo
    std::optional<Error> journalFailed; // it could not be opened; nothing was touched
    std::optional<RightsRefusal> rights = std::nullopt; // behind the first of the failures, where a right is missing

    std::optional<BatchId> made = std::nullopt; // the batch that the journal has now

    std::size_t done() const { return applied.done(); }
    /// Something of what was planned was not even tried: left out by choice, or not reached.
    bool isPartly() const;
    std::vector<Error> failures() const; // the planner's, then the applier's
    /// Why the whole batch was refused before anything was touched.
    /// Nothing was touched: it needs rights that were not given; not told where the person said no (Declined).
    std::optional<ElevationRefusal> notElevated() const { return applied.notElevated; }
    std::optional<Error> notBegun() const { return journalFailed ? journalFailed : applied.notBegun; }
};

/// Makes changes, one batch after the other, in a thread: plan, journal, apply, report. The only way by which the
/// window changes a disk.
class ChangeRunner : public QObject
{
    Q_OBJECT

public:
    using Planner = std::function<PlannedBatch(const FileSystem &files)>;
    using Done = std::function<void(const BatchReport &report)>;

    /// `journal`: the file of the history.
    ChangeRunner(FileSystem &files, NativePath journal, QObject *parent = nullptr);

    /// `done` is called in this thread, unless the runner is gone by then.
    void run(Planner planner, Done done, OnRefusal onRefusal = OnRefusal::GoOn);
    bool isBusy() const { return m_task.isRunning() || !m_waiting.empty(); }
    /// Ends the batch under way between two of its changes, or in the middle of a copy.
    void stop();
    /// The same, and what waits behind it is not begun.
    void stopAll();
    /// From now on nothing is journaled, so nothing can be undone. Chosen by a person, when there is no other way.
    void goOnWithoutUndo() { m_withoutUndo = true; }
    bool isWithoutUndo() const { return m_withoutUndo; }
    const NativePath &journal() const { return m_journal; }
    /// What asks for an administrator's rights where they are needed, made anew for each batch, in its thread. Without:
    /// nobody is asked, and what needs them is refused.
    void elevateBy(MakeElevation make) { m_elevation = std::move(make); }
    const MakeElevation &elevation() const { return m_elevation; }
    /// How much of the history is kept; looked after behind each batch.
    void keepHistory(const HistoryLimits &limits) { m_limits = limits; }

Q_SIGNALS:
    void busyChanged(bool busy);
    void progressed(qulonglong done, qulonglong of); // a few times a second
    void copying(qulonglong bytes, qulonglong of); // how far a long copy is; as often

private:
    struct Job
    {
        Planner planner;
        Done done;
        OnRefusal onRefusal = OnRefusal::GoOn;
    };

    void startNext();

    FileSystem &m_files;
    NativePath m_journal;
    HistoryLimits m_limits;
    MakeElevation m_elevation;
    bool m_withoutUndo = false;
    std::deque<Job> m_waiting;
    StopSource m_stop;
    BackgroundTask m_task;
};

} // namespace linkwright
