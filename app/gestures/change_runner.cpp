// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/change_runner.h"

#include "gestures/in_time.h"

#include <algorithm>
#include <tuple>

namespace linkwright {

namespace {

std::unique_ptr<Journal> journalFor(const PlannedBatch &batch, History &history)
{
    if (!batch.retaking)
        return history.newBatch(batch.word());
    const auto &[id, again, indexes, settled] = *batch.retaking;
    return again ? history.redoBatch(id, indexes) : history.undoBatch(id, indexes);
}

struct Work
{
    FileSystem *files;
    NativePath journal;
    HistoryLimits limits;
    bool withoutUndo;
    OnRefusal onRefusal;
    StopToken stop;
    Progress progress;
    Progress copying; // of one file, in bytes
    MakeElevation makeElevation;

    void make(BatchReport &report) const
    {
        report.applied.outcomes.resize(report.batch.plan.changes.size());
        report.journaled = !withoutUndo;
        if (withoutUndo && !report.batch.retaking) {
            NoJournal journal;
            applyTo(journal, report);
        } else {
            makeJournaled(report);
        }
    }

private:
    void applyTo(Journal &pages, BatchReport &report) const
    {
        const auto elevation = makeElevation ? makeElevation() : nullptr;
        report.applied = apply(*files, report.batch.plan, pages, stop, onRefusal, progress, copying, elevation.get());
    }

    void makeJournaled(BatchReport &report) const
    {
        const auto history = History::open(journal, History::Access::Write);
        if (!history) {
            report.journalFailed = history.error();
            return;
        }
        if (!report.batch.plan.changes.empty()) {
            const auto pages = journalFor(report.batch, **history);
            applyTo(*pages, report);
            if (!report.batch.retaking && !report.applied.notBegun && !report.applied.notElevated
                && !report.applied.notFinished)
                report.made = (*history)->lastBatch();
            std::ignore = (*history)->prune(limits); // what cannot be forgotten now will be after the next batch
        }
        if (const auto &retaking = report.batch.retaking;
            retaking && !report.applied.notBegun && !report.applied.notElevated)
            settle(report, **history, *retaking);
    }

    static void settle(BatchReport &report, History &history, const Retaking &retaking)
    {
        if (retaking.settled.empty())
            return;
        if (const auto settled = history.settle(retaking.batch, retaking.settled, retaking.again); !settled)
            report.applied.notFinished = settled.error();
    }
};

std::optional<RightsRefusal> rightsBehindFirst(const FileSystem &files, const BatchReport &report)
{
    if (!report.batch.refused.empty())
        return std::nullopt;
    const auto &outcomes = report.applied.outcomes;
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
        if (const auto &error = outcomes[at].error)
            return rightsRefusal(files, report.batch.plan.changes[at], error->kind);
        if (outcomes[at].blemish)
            break;
    }
    return std::nullopt;
}

BatchReport planAndApply(const ChangeRunner::Planner &planner, const Work &work)
{
    BatchReport report;
    report.batch = planner(*work.files);
    const auto &retaking = report.batch.retaking;
    if (!report.batch.plan.changes.empty() || (retaking && !retaking->settled.empty()))
        work.make(report);
    report.rights = rightsBehindFirst(*work.files, report);
    return report;
}

} // namespace

bool BatchReport::isPartly() const
{
    return batch.isPart || std::ranges::count(applied.outcomes, Outcome::State::NotReached, &Outcome::state) > 0;
}

std::vector<Error> BatchReport::failures() const
{
    auto all = batch.refused;
    for (const auto &outcome : applied.outcomes) {
        for (const auto &trouble : {outcome.error, outcome.blemish}) {
            if (trouble)
                all.push_back(*trouble);
        }
    }
    return all;
}

ChangeRunner::ChangeRunner(FileSystem &files, NativePath journal, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_journal(std::move(journal))
{
}

void ChangeRunner::run(Planner planner, Done done, OnRefusal onRefusal)
{
    m_waiting.push_back({std::move(planner), std::move(done), onRefusal});
    if (m_task.isRunning())
        return;
    startNext();
    Q_EMIT busyChanged(true);
}

void ChangeRunner::stop()
{
    m_stop.request_stop();
}

void ChangeRunner::stopAll()
{
    m_waiting.clear();
    stop();
}

void ChangeRunner::startNext()
{
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_stop = StopSource();
    auto mailing = std::make_shared<Mailing>(this);
    const auto tell = [this, mailing](std::size_t done, std::size_t of) {
        mailing->post([this, done, of] { Q_EMIT progressed(done, of); });
    };
    const auto tellCopying = [this, mailing](std::size_t bytes, std::size_t of) {
        mailing->post([this, bytes, of] { Q_EMIT copying(bytes, of); });
    };
    // Not the task's own token: that one drops the report as well.
    Work work{&m_files,     m_journal,           m_limits,   m_withoutUndo, job.onRefusal, m_stop.get_token(),
              inTime(tell), inTime(tellCopying), m_elevation};
    m_task.start<BatchReport>(
        this,
        [planner = std::move(job.planner), work = std::move(work)](const StopToken &) {
            return planAndApply(planner, work);
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
