// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/change_runner.h"

namespace linkwright {

namespace {

BatchReport planAndApply(FileSystem &files, const ChangeRunner::Planner &planner, const StopToken &stop)
{
    BatchReport report;
    report.batch = planner(files);
    NoJournal journal;
    report.applied = apply(files, report.batch.plan, journal, stop);
    return report;
}

} // namespace

void PlannedBatch::add(Result<Planned> planned)
{
    if (!planned) {
        refused.push_back(planned.error());
        return;
    }
    fellBackToAbsolute |= planned->fellBackToAbsolute;
    if (auto &change = planned->change)
        plan.changes.push_back(std::move(*change));
    else
        ++alreadySo;
}

std::vector<Error> BatchReport::failures() const
{
    auto all = batch.refused;
    for (const auto &outcome : applied.outcomes) {
        if (const auto &error = outcome.error)
            all.push_back(*error);
    }
    return all;
}

ChangeRunner::ChangeRunner(FileSystem &files, QObject *parent)
    : QObject(parent)
    , m_files(files)
{
}

void ChangeRunner::run(Planner planner, Done done)
{
    m_waiting.push_back({std::move(planner), std::move(done)});
    if (m_task.isRunning())
        return;
    startNext();
    Q_EMIT busyChanged(true);
}

void ChangeRunner::stop()
{
    m_stop.request_stop();
}

void ChangeRunner::startNext()
{
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_stop = StopSource();
    // Not the task's own token: a window that is closed half way still finishes what it was asked for.
    m_task.start<BatchReport>(
        this,
        [files = &m_files, planner = std::move(job.planner), stop = m_stop.get_token()](const StopToken &) {
            return planAndApply(*files, planner, stop);
        },
        [this, done = std::move(job.done)](const BatchReport &report) {
            done(report);
            if (!m_waiting.empty())
                startNext();
            else
                Q_EMIT busyChanged(false);
        });
}

} // namespace linkwright
