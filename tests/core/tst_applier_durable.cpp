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

template<typename Visit>
void forEachPossible(const Visit &visit)
{
    for (const ChangeCase &change : changeCases) {
        for (const Ability &ability : abilities) {
            if (isPossible(change, ability))
                visit(change, ability);
        }
    }
}

} // namespace

/// The journal forgets what was refused or stopped. A power cut must not bring back what stood there in between.
class ApplierDurableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatARefusedChangeTookBackIsSynced()
    {
        std::size_t takenBack = 0;
        forEachPossible([&](const ChangeCase &change, const Ability &ability) {
            for (const ErrorKind kind : {ErrorKind::Io, ErrorKind::Denied}) {
                bool fired = true;
                for (std::size_t step = 1; fired; ++step) {
                    const Run run(change, ability, [&](MemoryFileSystem &files, StopSource &) {
                        files.failAtStep(step, kind, 0, When::Before);
                    });
                    fired = run.world.files().faultsFired() == 1;
                    takenBack += run.wasChanged && !run.isDone() ? 1 : 0;
                    QVERIFY2(!run.wasChanged || run.endsWithSync(), change.name);
                }
            }
        });
        QVERIFY(takenBack > 100);
    }

    void whatAStoppedChangeTookBackIsSynced()
    {
        std::size_t takenBack = 0;
        forEachPossible([&](const ChangeCase &change, const Ability &ability) {
            bool reached = true;
            for (std::size_t step = 1; reached; ++step) {
                const Run run(change, ability, [&](MemoryFileSystem &files, StopSource &stop) {
                    files.beforeStep(step, [&stop](MemoryFileSystem &) { stop.request_stop(); });
                });
                reached = run.world.files().stepsTaken() >= step;
                takenBack += run.wasChanged && !run.isDone() ? 1 : 0;
                QVERIFY2(!run.wasChanged || run.endsWithSync(), change.name);
            }
        });
        QVERIFY(takenBack > 2);
    }

    void whatIsGivenBackToWhoWasFasterIsSynced()
    {
        std::size_t givenBack = 0;
        forEachPossible([&](const ChangeCase &change, const Ability &ability) {
            bool reached = true;
            for (std::size_t step = 1; reached; ++step) {
                const Run run(change, ability, [&](MemoryFileSystem &files, StopSource &) {
                    files.beforeStep(step, [&change](MemoryFileSystem &others) {
                        if (!others.exists(change.place))
                            return;
                        others.remove(change.place);
                        others.addLink(change.place, "theirs");
                    });
                });
                reached = run.world.files().stepsTaken() >= step;
                givenBack += run.hadSpare && !run.isDone() ? 1 : 0;
                QVERIFY2(!run.hadSpare || run.endsWithSync(), change.name);
            }
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
