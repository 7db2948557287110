// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "both_grounds.h"
#include "changes/planner.h"
#include "support/printing.h"

#include <unistd.h>

/// What the tests of the bulk planners need to say things shortly.
namespace linkwright::test {

/// Thousands of trees, each synced: in memory, where the system has such a folder and nobody chose another.
inline void useQuickDisk()
{
    if (!qEnvironmentVariableIsSet("TMPDIR") && ::access("/dev/shm", W_OK | X_OK) == 0)
        qputenv("TMPDIR", "/dev/shm");
}

inline Plan planOf(const std::vector<Result<Planned>> &planned)
{
    Plan plan;
    for (const auto &one : planned) {
        if (one && one->change)
            plan.changes.push_back(*one->change);
    }
    return plan;
}

inline Plan planOf(const std::vector<Result<std::vector<Change>>> &planned)
{
    Plan plan;
    for (const auto &steps : planned) {
        if (steps)
            plan.changes.insert(plan.changes.end(), steps->begin(), steps->end());
    }
    return plan;
}

/// Makes all that was planned; what the applier refuses is a failure of the test.
template<typename Planned>
void make(FileSystem &files, const std::vector<Planned> &planned)
{
    const Plan plan = planOf(planned);
    NoJournal journal;
    const ApplyReport report = apply(files, plan, journal);
    for (std::size_t at = 0; at < plan.changes.size(); ++at) {
        if (report.outcomes[at].error)
            qWarning("change %zu: kind %d at %s", at, static_cast<int>(report.outcomes[at].error->kind),
                     placeOf(plan.changes[at]).bytes.c_str());
    }
    QCOMPARE(report.done(), plan.changes.size());
}

/// "=" for no change, "!kind" for a refusal, else the new text of a link or the word of the change.
inline std::string told(const Result<Planned> &planned)
{
    if (!planned)
        return "!" + std::to_string(static_cast<int>(planned.error().kind));
    if (!planned->change)
        return "=";
    if (const auto *retarget = std::get_if<RetargetLink>(&*planned->change))
        return retarget->after.raw;
    return std::string(operationWord(*planned->change));
}

inline std::string refused(ErrorKind kind)
{
    return "!" + std::to_string(static_cast<int>(kind));
}

/// A test on one drawn world at a time, and short words for it.
class BulkTest : public QObject
{
protected:
    void draw(std::string_view tree) { m_world = world(tree); }
    NativePath at(std::string_view path) const { return m_world->at(path); }
    /// An absolute text, as it reads in this world.
    std::string text(std::string_view path) const { return at(path).bytes; }
    void link(std::string_view place, const std::string &target)
    {
        QVERIFY(applyOne(m_world->files(), creation(*m_world, place, target)).state == Outcome::State::Done);
    }

    std::unique_ptr<World> m_world;
};

} // namespace linkwright::test
