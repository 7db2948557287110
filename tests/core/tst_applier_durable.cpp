// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "changes/spare_name.h"

#include <QTest>

#include <functional>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = MemoryFileSystem::When;

namespace {

constexpr std::size_t mostSteps = 100; // no change takes as many

/// One run of one change that comes to nothing, and whether anything was there of it in between.
struct Run
{
    using Trouble = std::function<void(MemoryFileSystem &files, StopSource &stop)>;

    Run(const ChangeCase &change, const Ability &ability, const Trouble &makeTrouble)
        : world(change.before)
    {
        limit(world.files(), ability);
        const Plan plan{{change.plan(world)}};
        const std::string before = world.dump();
        NoJournal journal;
        StopSource stop;
        world.files().resetSteps();
        makeTrouble(world.files(), stop);
        for (std::size_t step = 1; step <= mostSteps; ++step)
            world.files().beforeStep(step, [&](MemoryFileSystem &files) { watch(files.dump(), before); });
        report = apply(world.files(), plan, journal, stop.get_token());
    }

    void watch(const std::string &now, const std::string &before)
    {
        wasChanged |= now != before;
        hadSpare |= now.find(spareNamePrefix) != std::string::npos;
    }

    bool isDone() const { return report.outcomes[0].state == State::Done; }
    bool endsWithSync() const { return world.files().log().back().starts_with("sync"); }

    MemoryWorld world;
    ApplyReport report;
    bool wasChanged = false;
    bool hadSpare = false;
};

/// Lies in wait at a step of a change.
using Trap = std::function<void(const ChangeCase &change, MemoryFileSystem &files, std::size_t step, StopSource &stop)>;

/// Every change on every kind of file system, with the trap at every step in turn.
void trapEveryStep(const Trap &trap, const std::function<void(const Run &run, const char *name)> &look)
{
    for (const ChangeCase &change : changeCases) {
        for (const Ability &ability : abilities) {
            bool reached = isPossible(change, ability);
            for (std::size_t step = 1; reached; ++step) {
                const Run run(change, ability,
                              [&](MemoryFileSystem &files, StopSource &stop) { trap(change, files, step, stop); });
                reached = run.world.files().stepsTaken() >= step;
                look(run, change.name);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
}

/// How often a change was taken back; and each time that was synced.
std::size_t takenBackBy(const Trap &trap)
{
    std::size_t takenBack = 0;
    trapEveryStep(trap, [&](const Run &run, const char *name) {
        takenBack += run.wasChanged && !run.isDone() ? 1 : 0;
        QVERIFY2(!run.wasChanged || run.endsWithSync(), name);
    });
    return takenBack;
}

void putTheirs(MemoryFileSystem &files, std::string_view place)
{
    if (!files.exists(place))
        return;
    files.remove(place);
    files.addLink(place, "theirs");
}

} // namespace

/// The journal forgets what was refused or stopped. A power cut must not bring back what stood there in between.
class ApplierDurableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatARefusedChangeTookBackIsSynced()
    {
        for (const ErrorKind kind : {ErrorKind::Io, ErrorKind::Denied}) {
            const auto refusing = [kind](const ChangeCase &, MemoryFileSystem &files, std::size_t step, StopSource &) {
                files.failAtStep(step, kind, 0, When::Before);
            };
            QVERIFY(takenBackBy(refusing) > 50);
        }
    }

    void whatAStoppedChangeTookBackIsSynced()
    {
        const auto stopping = [](const ChangeCase &, MemoryFileSystem &files, std::size_t step, StopSource &stop) {
            files.beforeStep(step, [&stop](MemoryFileSystem &) { stop.request_stop(); });
        };
        QVERIFY(takenBackBy(stopping) > 2);
    }

    void whatIsGivenBackToWhoWasFasterIsSynced()
    {
        const auto faster = [](const ChangeCase &change, MemoryFileSystem &files, std::size_t step, StopSource &) {
            files.beforeStep(step, [&change](MemoryFileSystem &others) { putTheirs(others, change.place); });
        };
        std::size_t givenBack = 0;
        trapEveryStep(faster, [&](const Run &run, const char *name) {
            givenBack += run.hadSpare && !run.isDone() ? 1 : 0;
            QVERIFY2(!run.hadSpare || run.endsWithSync(), name);
        });
        QVERIFY(givenBack > 10);
    }

    void whatWasRefusedAtFirstSightIsNotSynced()
    {
        MemoryWorld world("/desk/today -> new\n");
        Seen old = seenAt(world, "/desk/today");
        --old.changed;
        world.files().resetSteps();

        const Outcome outcome = applyOne(world.files(), RetargetLink{world.at("/desk/today"), old, {"other"}});

        QCOMPARE(outcome.error.value().kind, ErrorKind::Changed);
        QVERIFY(!world.files().log().back().starts_with("sync"));
    }
};

QTEST_APPLESS_MAIN(ApplierDurableTest)
#include "tst_applier_durable.moc"
