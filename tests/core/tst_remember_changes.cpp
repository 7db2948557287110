// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "both_grounds.h"
#include "catalog_desk.h"
#include "change_cases.h"
#include "store/catalog_recorder.h"
#include "store/remember_changes.h"

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

/// The catalog knows what this program changes, without another scan.
class RememberChangesTest : public QObject
{
    Q_OBJECT

private:
    static void make(World &world, const CatalogDesk &desk, const std::vector<Change> &changes)
    {
        for (const Change &change : changes)
            QVERIFY(applyOne(world.files(), change).state == Outcome::State::Done);
        const auto recorder = CatalogRecorder::open(desk.file, world.files()).value();
        rememberChanges(*recorder, world.files(), changes).value();
        recorder->flush().value();
    }

    static std::uint64_t gone(const CatalogDesk &desk) { return desk.open()->counts().value().gone; }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void aLinkThatGotAnotherTextPointsThereFromNowOn()
    {
        const auto world = test::world("/data/a : a\n/data/b : b\n/desk/l -> ../data/a\n/desk/other -> ../data/a\n");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        make(*world, desk, {RetargetLink{world->at("/desk/l"), seenAt(*world, "/desk/l"), {"../data/b"}}});
        QCOMPARE(desk.pointingTo(*world, "/data/b"), std::string("/desk/l "));
        QCOMPARE(desk.pointingTo(*world, "/data/a"), std::string("/desk/other "));
        QVERIFY(desk.known(*world, "/data/b").has_value()); // what it is, for the day when it is missing
    }

    void aLinkThatWasMadeIsKnownAndOneThatWasRemovedIsGone()
    {
        const auto world = test::world("/data/a : a\n/desk/old -> ../data/a\n/desk/kept -> ../data/a\n");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        make(*world, desk,
             {CreateLink{world->at("/desk/new"), {"../data/a"}, NodeType::SymbolicLink, false},
              RemoveLink{world->at("/desk/old"), seenAt(*world, "/desk/old")}});
        QCOMPARE(desk.open()->counts().value().links, std::uint64_t(2));
        QCOMPARE(gone(desk), std::uint64_t(1));
        QVERIFY(desk.pointingTo(*world, "/data/a").find("/desk/new ") != std::string::npos);
    }

    void linksInAFolderThatMovedAreKnownWhereTheyAre()
    {
        const auto world = test::world(R"(
            /data/a : a
            /desk/deep/er/l -> /data/a
            /desk/deep/er/gone -> /data/a
            /desk/fine -> deep
            /else/
        )");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        const auto deep = seenAt(*world, "/desk/deep");
        make(*world, desk, {Move{world->at("/desk/deep"), deep, world->at("/else/went")}});
        const std::string pointing = desk.pointingTo(*world, "/else/went/er");
        QCOMPARE(pointing, std::string()); // nothing leads there
        QCOMPARE(desk.open()->counts().value().links, std::uint64_t(3));
        QCOMPARE(gone(desk), std::uint64_t(2));
        QVERIFY(linksNotSeenSince(desk.open()->file(), world->at("/else/went"), Reach::Tree, Of::ThoseThere,
                                  std::numeric_limits<std::int64_t>::max())
                    ->size()
                == 2);
    }

    /// Shares the changes of one run with the links that moved along.
    void moreLinksThanCanBeRememberedAreLeftToAScan()
    {
        std::string drawing = "/else/\n";
        for (std::size_t number = 0; number < 6; ++number)
            drawing += "/desk/deep/er/" + std::to_string(number) + " -> x\n";
        const auto world = test::world(drawing);
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        const auto deep = seenAt(*world, "/desk/deep");
        std::vector<Change> changes{Move{world->at("/desk/deep"), deep, world->at("/else/went")}};
        QVERIFY(applyOne(world->files(), changes.front()).state == Outcome::State::Done);
        const CreateLink refused{world->at("/else/new"), {"x"}, NodeType::SymbolicLink, false};
        changes.resize(mostChangesRemembered - 5, refused);
        const auto recorder = CatalogRecorder::open(desk.file, world->files()).value();
        rememberChanges(*recorder, world->files(), changes).value();
        recorder->flush().value();
        QCOMPARE(gone(desk), std::uint64_t(0));
        changes.pop_back();
        rememberChanges(*recorder, world->files(), changes).value();
        recorder->flush().value();
        QCOMPARE(gone(desk), std::uint64_t(6));
        QCOMPARE(desk.open()->counts().value().links, std::uint64_t(6));
    }

    void stoppedItLeavesTheRestToAScan()
    {
        const auto world = test::world("/data/a : a\n/desk/l -> nowhere\n");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        const Change change = RetargetLink{world->at("/desk/l"), seenAt(*world, "/desk/l"), {"../data/a"}};
        QVERIFY(applyOne(world->files(), change).state == Outcome::State::Done);
        const StopSource stop;
        stop.request_stop();
        QVERIFY(rememberChanges(desk.file, world->files(), std::span(&change, 1), stop.get_token()));
        QCOMPARE(desk.pointingTo(*world, "/data/a"), std::string());
        QVERIFY(rememberChanges(desk.file, world->files(), std::span(&change, 1)));
        QCOMPARE(desk.pointingTo(*world, "/data/a"), std::string("/desk/l "));
    }

    void whereItIsSwitchedOffNothingIsWritten()
    {
        const auto world = test::world("/data/a : a\n/desk/l -> nowhere\n");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        desk.open(Access::Write)->setOn(false).value();
        make(*world, desk, {RetargetLink{world->at("/desk/l"), seenAt(*world, "/desk/l"), {"../data/a"}}});
        QCOMPARE(desk.pointingTo(*world, "/data/a"), std::string());
    }
};

QTEST_GUILESS_MAIN(RememberChangesTest)
#include "tst_remember_changes.moc"
