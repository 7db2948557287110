// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "changes/recovery.h"
#include "changes/spare_name.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <ranges>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;

namespace {

constexpr std::uint64_t mebibyte = 1UL << 20U;

const ChangeCase &caseNamed(std::string_view name)
{
    return *std::ranges::find_if(changeCases, [&](const ChangeCase &change) { return name == change.name; });
}

/// A file with a hole, as long as a disk could be.
void makeLongFile(const NativePath &path, std::uint64_t bytes)
{
    std::ofstream(path.bytes) << "begins";
    std::filesystem::resize_file(path.bytes, bytes);
}

Identity longFile(const Folder &folder)
{
    return folder.look("long")->identity;
}

/// Whether a file was copied or compared from this step on.
bool readsFiles(const MemoryFileSystem &files, std::size_t step)
{
    return std::ranges::any_of(files.log() | std::views::drop(step - 1), [](const std::string &line) {
        return line.starts_with("makeCopy") || line.starts_with("holdsSame");
    });
}

LinkToFile copyInPlaceOfLink(World &world)
{
    return std::get<LinkToFile>(caseNamed("replace by a copy").plan(world));
}

} // namespace

/// Files that take long to copy or to compare: it is told how far it is, and may be stopped half way.
class LongCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyTellsHowFarItIsAndStopsHalfWay()
    {
        const TemporaryFolder temporary;
        makeLongFile(temporary.at("/long"), 40 * mebibyte);
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        StopSource stop;
        std::vector<std::uint64_t> told;
        const auto progress = [&](std::uint64_t bytes, std::uint64_t of) {
            told.insert(told.end(), {bytes, of});
            stop.request_stop();
        };

        const auto stopped = folder->makeCopy("copy", *folder, "long", longFile(*folder), {stop.get_token(), progress});

        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(told, (std::vector{16 * mebibyte, 40 * mebibyte}));
        QCOMPARE(folder->look("copy").error().kind, ErrorKind::NotFound);
    }

    void whatTookTheNameOfAStoppedCopyStays()
    {
        const TemporaryFolder temporary;
        makeLongFile(temporary.at("/long"), 17 * mebibyte);
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        StopSource stop;
        const auto progress = [&](std::uint64_t, std::uint64_t) {
            std::filesystem::rename(temporary.at("/copy").bytes, temporary.at("/taken").bytes);
            std::ofstream(temporary.at("/copy").bytes) << "theirs";
            stop.request_stop();
        };

        const auto stopped = folder->makeCopy("copy", *folder, "long", longFile(*folder), {stop.get_token(), progress});

        QCOMPARE(stopped.error().kind, ErrorKind::Unverified);
        QCOMPARE(folder->look("copy")->size, std::uint64_t(6));
    }

    void aCopyThatNobodyStopsIsWhole()
    {
        const TemporaryFolder temporary;
        makeLongFile(temporary.at("/long"), 33 * mebibyte + 1);
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        int pieces = 0;

        const auto copied =
            folder->makeCopy("copy", *folder, "long", longFile(*folder), {{}, [&](auto, auto) { ++pieces; }});

        QVERIFY(copied);
        QCOMPARE(pieces, 2);
        QVERIFY(folder->holdsSame("copy", *folder, "long", Extent::Whole, {}).value());
    }

    void comparingIsStoppedToo()
    {
        const TemporaryFolder temporary;
        makeLongFile(temporary.at("/long"), mebibyte);
        makeLongFile(temporary.at("/copy"), mebibyte);
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        StopSource stop;
        stop.request_stop();
        QCOMPARE(folder->holdsSame("copy", *folder, "long", Extent::Whole, stop.get_token()).error().kind,
                 ErrorKind::Cancelled);
    }

    void aBatchStoppedInACopyKeepsTheLinkAndIsNoFailure()
    {
        DiskWorld world("/data/report.txt\n/desk/first -> a\n/desk/today -> ../data/report.txt\n");
        makeLongFile(world.at("/data/report.txt"), 40 * mebibyte);
        const LinkToFile copy = copyInPlaceOfLink(world);
        const Plan plan{{RetargetLink{world.at("/desk/first"), seenAt(world, "/desk/first"), {"b"}}, copy}};
        StopSource stop;
        std::uint64_t reached = 0;
        NoJournal journal;

        const ApplyReport report = apply(world.files(), plan, journal, stop.get_token(), OnRefusal::GoOn, {},
                                         [&](std::uint64_t bytes, std::uint64_t) {
                                             reached = bytes;
                                             stop.request_stop();
                                         });

        QCOMPARE(reached, 16 * mebibyte);
        QVERIFY(report.stopped);
        QCOMPARE(report.outcomes[0].state, State::Done);
        QCOMPARE(report.outcomes[1], Outcome());
        QCOMPARE(seenAt(world, "/desk/today"), copy.before);
        QVERIFY(world.dump().find(spareNamePrefix) == std::string::npos);
    }

    void stoppedAtAnyStepTheChangeIsWholeOrNotMade_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<std::size_t>("ability");
        for (const char *change : {"replace by a copy", "restore from a copy"}) {
            for (std::size_t a = 0; a < abilities.size(); ++a) {
                if (isPossible(caseNamed(change), abilities[a]))
                    QTest::addRow("%s, %s", change, abilities[a].name) << QByteArray(change) << a;
            }
        }
    }
    void stoppedAtAnyStepTheChangeIsWholeOrNotMade()
    {
        QFETCH(QByteArray, change);
        QFETCH(std::size_t, ability);
        const ChangeCase &drawn = caseNamed(change.toStdString());
        std::size_t notMade = 0;
        bool reached = true;
        for (std::size_t step = 1; reached; ++step) {
            MemoryWorld world(drawn.before);
            limit(world.files(), abilities[ability]);
            const Plan plan{{drawn.plan(world)}};
            const std::string before = world.dump();
            StopSource stop;
            NoJournal journal;
            world.files().resetSteps();
            world.files().beforeStep(step, [&](MemoryFileSystem &) { stop.request_stop(); });

            const ApplyReport report = apply(world.files(), plan, journal, stop.get_token());

            reached = world.files().stepsTaken() >= step;
            QVERIFY(!report.outcomes[0].error);
            QCOMPARE(world.dump() == before, report.outcomes[0].state == State::NotReached);
            QCOMPARE(report.stopped, report.outcomes[0].state == State::NotReached);
            QVERIFY(report.stopped || !readsFiles(world.files(), step));
            notMade += report.stopped ? 1 : 0;
        }
        QVERIFY(notMade > 2); // before the change, and while it is under way
    }

    void aRecoveryStoppedInACopyCanBeFinishedLater()
    {
        const ChangeCase &drawn = caseNamed("replace by a copy");
        std::size_t stopsInCopy = 0;
        bool reached = true;
        for (std::size_t step = 1; reached; ++step) {
            MemoryWorld world(drawn.before);
            const std::vector<Intent> intents{{drawn.plan(world), spareName()}};
            StopSource stop;
            world.files().resetSteps();
            world.files().beforeStep(step, [&](MemoryFileSystem &) { stop.request_stop(); });

            const auto first = recoverBatch(world.files(), intents, RecoveryWay::Finish, 0, {stop.get_token(), {}});
            reached = world.files().stepsTaken() >= step;
            const bool isMade = world.files().factsOf("/desk/today").identity.type == NodeType::File;
            stopsInCopy += first.stopped && readsFiles(world.files(), step) ? 1 : 0;
            QVERIFY(first.left.empty());
            QVERIFY(isMade || first.stopped);
            QVERIFY(!isMade || !readsFiles(world.files(), step));
            QVERIFY(world.dump().find(spareNamePrefix) == std::string::npos);

            const auto second = recoverBatch(world.files(), intents, RecoveryWay::Finish, 0);
            QVERIFY(second.left.empty() && !second.stopped);
            QCOMPARE(world.files().factsOf("/desk/today").identity.type, NodeType::File);
        }
        QVERIFY(stopsInCopy > 1); // while it is copied, and while it is compared
    }
};

QTEST_APPLESS_MAIN(LongCopiesTest)
#include "tst_long_copies.moc"
