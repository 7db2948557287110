// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/change.h"
#include "changes/planner.h"
#include "jobs/background.h"

#include <QObject>

#include <deque>
#include <functional>
#include <vector>

namespace linkwright {

/// What a gesture comes to: the changes that can be tried, and what the planner refused.
struct PlannedBatch
{
    Plan plan;
    std::vector<Error> refused;
    std::size_t alreadySo = 0; // the result held before
    bool fellBackToAbsolute = false;

    void add(Result<Planned> planned);
};

struct BatchReport
{
    PlannedBatch batch;
    ApplyReport applied;

    std::size_t done() const { return applied.done(); }
    std::vector<Error> failures() const; // the planner's, then the applier's
};

/// Makes changes, one batch after the other, in a thread: plan, apply, journal, report. The only way by which the
/// window changes a disk.
class ChangeRunner : public QObject
{
    Q_OBJECT

public:
    using Planner = std::function<PlannedBatch(const FileSystem &files)>;
    using Done = std::function<void(const BatchReport &report)>;

    explicit ChangeRunner(FileSystem &files, QObject *parent = nullptr);

    /// `done` is called in this thread, unless the runner is gone by then.
    void run(Planner planner, Done done);
    bool isBusy() const { return m_task.isRunning() || !m_waiting.empty(); }
    /// Ends the batch under way between two of its changes.
    void stop();

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    struct Job
    {
        Planner planner;
        Done done;
    };

    void startNext();

    FileSystem &m_files;
    std::deque<Job> m_waiting;
    StopSource m_stop;
    BackgroundTask m_task;
};

} // namespace linkwright
