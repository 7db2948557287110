// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/recovery.h"
#include "changes/spare_name.h"
#include "support/printing.h"
#include "support/world.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr auto empty = "/desk/\n";
constexpr auto made = "/desk/a -> t\n/desk/b -> t\n/desk/c -> t\n";

/// Three links that a batch was to make, and made.
std::vector<Intent> threeLinks(World &world)
{
    std::vector<Intent> intents;
    for (const char *place : {"/desk/a", "/desk/b", "/desk/c"})
        intents.push_back({CreateLink{world.at(place), {"t"}}, spareName()});
    return intents;
}

std::string drawn(std::string_view tree)
{
    return MemoryWorld(tree).dump();
}

} // namespace

class RecoveryStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecoveryStopsBetweenTwoChangesAndIsTakenUpAgain()
    {
        MemoryWorld world(made);
        const auto intents = threeLinks(world);
        StopSource stop;
        std::size_t steps = 0;
        const auto stopAtTheFifth = [&](std::size_t done, std::size_t) {
            steps = done;
            if (done == 5) // three for leftovers, one link taken back, and this one
                stop.request_stop();
        };

        const auto report =
            recoverBatch(world.files(), intents, RecoveryWay::RollBack, 0, {stop.get_token(), stopAtTheFifth});

        QVERIFY(report.stopped);
        QCOMPARE(steps, std::size_t(5));
        QCOMPARE(world.dump(), drawn("/desk/a -> t\n"));
        QVERIFY(!recoverBatch(world.files(), intents, RecoveryWay::RollBack, 0).stopped);
        QCOMPARE(world.dump(), drawn(empty));
    }

    void whatWasStoppedMayStillGoTheOtherWay()
    {
        MemoryWorld world(made);
        const auto intents = threeLinks(world);
        StopSource stop;
        const auto stopAtTheFifth = [&](std::size_t done, std::size_t) {
            std::ignore = done == 5 && stop.request_stop();
        };
        recoverBatch(world.files(), intents, RecoveryWay::RollBack, 0, {stop.get_token(), stopAtTheFifth});

        QCOMPARE(world.dump(), drawn("/desk/a -> t\n"));

        recoverBatch(world.files(), intents, RecoveryWay::Finish, 0);

        QCOMPARE(world.dump(), drawn(made));
    }

    void whatIsStoppedBeforeItBeganTouchesNothing()
    {
        MemoryWorld world(made);
        StopSource stop;
        stop.request_stop();

        const auto report =
            recoverBatch(world.files(), threeLinks(world), RecoveryWay::RollBack, 0, {stop.get_token(), {}});

        QVERIFY(report.stopped);
        QCOMPARE(world.dump(), drawn(made));
    }

    void progressIsToldToTheEnd()
    {
        MemoryWorld world(made);
        std::size_t last = 0;
        std::size_t all = 0;

        recoverBatch(world.files(), threeLinks(world), RecoveryWay::Finish, 0,
                     {{}, [&](std::size_t done, std::size_t of) {
                          QVERIFY(done == last + 1);
                          last = done;
                          all = of;
                      }});

        QVERIFY(all > 0);
        QCOMPARE(last, all);
    }
};

QTEST_APPLESS_MAIN(RecoveryStopTest)
#include "tst_recovery_stop.moc"
