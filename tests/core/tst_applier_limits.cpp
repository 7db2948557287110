// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "changes/applier.h"
#include "support/printing.h"

#include <QTest>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;

namespace {

std::size_t callsOf(const MemoryFileSystem &files, std::string_view call)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(files.log(), [&](const std::string &line) { return line.starts_with(call); }));
}

} // namespace

/// What file systems cannot do, or will not.
class ApplierLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFileSystemMakesTheChangeOrRefusesIt_data()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < changeCases.size(); ++i) {
            for (std::size_t a = 0; a < abilities.size(); ++a)
                QTest::addRow("%s, %s", changeCases[i].name, abilities[a].name) << i << a;
        }
    }
    void everyKindOfFileSystemMakesTheChangeOrRefusesIt()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const ChangeCase &change = changeCases[index];
        MemoryWorld world(change.before);
        limit(world.files(), abilities[ability]);

        const Outcome outcome = applyOne(world.files(), change.plan(world));

        if (isPossible(change, abilities[ability])) {
            QCOMPARE(outcome.state, State::Done);
            QCOMPARE(world.dump(), normalTree(change.after));
        } else {
            QCOMPARE(outcome.error->kind, ErrorKind::Unsupported);
            QCOMPARE(world.dump(), normalTree(change.before));
        }
    }

    void aRetargetTakesSevenSteps()
    {
        MemoryWorld world("/desk/l -> t\n/desk/m -> t\n");
        const RetargetLink change{world.at("/desk/l"), seenAt(world, "/desk/l"), {"u"}};
        const RetargetLink other{world.at("/desk/m"), seenAt(world, "/desk/m"), {"u"}};
        NoJournal journal;
        world.files().resetSteps();
        apply(world.files(), Plan{{change}}, journal);
        const std::size_t one = world.files().stepsTaken();
        const RetargetLink back{world.at("/desk/l"), seenAt(world, "/desk/l"), {"t"}};
        world.files().resetSteps();
        apply(world.files(), Plan{{back, other}}, journal);
        // What is asked of the folder is asked once, and its sync is one; the other six are once a link.
        QCOMPARE(world.files().stepsTaken() - one, std::size_t(6));
    }

    void aLinkThatCannotBeMadeElsewhereStaysWhereItIs()
    {
        MemoryWorld world("/desk/l -> t\n");
        world.files().mount("/other", MountKind::Local);
        const Move move{world.at("/desk/l"), seenAt(world, "/desk/l"), {"/other/l"}};
        world.files().switchesAt("/other").full = true;
        QCOMPARE(applyOne(world.files(), move).error->kind, ErrorKind::NoSpace);
        QCOMPARE(world.dump(), std::string("/desk/l -> t\n/other/\n"));

        world.files().switchesAt("/other").full = false;
        QVERIFY(!applyOne(world.files(), move).error);
        QCOMPARE(world.dump(), std::string("/desk/\n/other/l -> t\n"));
    }

    void aFullOrReadOnlyDiskKeepsTheOldLink()
    {
        MemoryWorld world("/desk/l -> t\n");
        const RetargetLink change{world.at("/desk/l"), seenAt(world, "/desk/l"), {"u"}};
        world.files().switchesAt("/").full = true;
        QCOMPARE(applyOne(world.files(), change).error->kind, ErrorKind::NoSpace);
        world.files().switchesAt("/").readOnly = true;
        QCOMPARE(applyOne(world.files(), change).error->kind, ErrorKind::ReadOnly);
        QCOMPARE(world.dump(), std::string("/desk/l -> t\n"));
    }

    void aFolderThatMayNotBeWrittenKeepsTheOldLink()
    {
        MemoryWorld world("/desk/l -> t\n");
        const Seen seen = seenAt(world, "/desk/l");
        world.files().denyWriting("/desk");
        QCOMPARE(applyOne(world.files(), RetargetLink{{"/desk/l"}, seen, {"u"}}).error->kind, ErrorKind::Denied);
        QCOMPARE(applyOne(world.files(), RemoveLink{{"/desk/l"}, seen}).error->kind, ErrorKind::Denied);
        world.files().denySearch("/desk");
        QCOMPARE(applyOne(world.files(), RemoveLink{{"/desk/l"}, seen}).error->kind, ErrorKind::Denied);
        QCOMPARE(world.dump(), std::string("/desk/l -> t\n"));
    }

    void aTextTooLongForThisFileSystemIsAnInvalidTarget()
    {
        MemoryWorld world("/desk/l -> t\n");
        world.files().switchesAt("/").longestTarget = 1023; // xfs
        const LinkTarget text{std::string(1024, 't')};
        const RetargetLink change{{"/desk/l"}, seenAt(world, "/desk/l"), text};
        QCOMPARE(applyOne(world.files(), change).error->kind, ErrorKind::InvalidTarget);
        QCOMPARE(applyOne(world.files(), CreateLink{{"/desk/n"}, text}).error->kind, ErrorKind::InvalidTarget);
        QCOMPARE(world.dump(), std::string("/desk/l -> t\n"));
    }

    void nothingSpansTwoFileSystems()
    {
        MemoryWorld world("/desk/file\n/desk/l -> t\n");
        world.files().mount("/other", MountKind::Local);
        const CreateHardLink hardLink{{"/other/file"}, {"/desk/file"}, seenAt(world, "/desk/file"), false};
        QCOMPARE(applyOne(world.files(), hardLink).error->kind, ErrorKind::CrossesDevice);
        const Move move{{"/desk/file"}, seenAt(world, "/desk/file"), {"/other/file"}}; // a link is made anew there
        QCOMPARE(applyOne(world.files(), move).error->kind, ErrorKind::CrossesDevice);
        QCOMPARE(world.dump(), std::string("/desk/file\n/desk/l -> t\n/other/\n"));
    }

    void everyFolderIsSyncedOnceAtTheEnd()
    {
        MemoryWorld world("/a/1 -> t\n/a/2 -> t\n/b/1 -> t\n");
        Plan plan;
        for (const char *place : {"/a/1", "/b/1", "/a/2"})
            plan.changes.emplace_back(RetargetLink{{place}, seenAt(world, place), {"u"}});
        plan.changes.emplace_back(RemoveLink{{"/c/none"}, {}}); // refused, so /c is not touched
        NoJournal journal;
        world.files().resetSteps();

        apply(world.files(), plan, journal);

        QCOMPARE(callsOf(world.files(), "sync"), std::size_t(2));
        QVERIFY(world.files().log().back().starts_with("sync"));
        QVERIFY((world.files().log().end()[-2]).starts_with("sync"));
    }

    void whereNamesNeverGoNoneIsMadeForAMoment()
    {
        MemoryWorld world("/a/l -> t\n");
        world.files().switchesAt("/a").onlyTakesNames = true;
        const Change change = RetargetLink{{"/a/l"}, seenAt(world, "/a/l"), {"u"}};
        world.files().resetSteps();

        const Outcome outcome = applyOne(world.files(), change);

        QCOMPARE(outcome.error->kind, ErrorKind::Denied);
        QCOMPARE(callsOf(world.files(), "makeLink"), std::size_t(0));
    }

    void moreFoldersThanCanStayOpenAreAllSynced()
    {
        MemoryWorld world("");
        Plan plan;
        for (int i = 0; i < 200; ++i)
            plan.changes.emplace_back(
                CreateLink{{"/f" + std::to_string(i) + "/l"}, {"t"}, NodeType::SymbolicLink, true});
        NoJournal journal;
        QCOMPARE(apply(world.files(), plan, journal).done(), std::size_t(200));
        QVERIFY(callsOf(world.files(), "sync") >= 201);
    }

    void whatCannotBeSyncedIsToldButDone()
    {
        MemoryWorld world("/desk/\n");
        NoJournal journal;
        const Plan plan{{CreateLink{{"/desk/l"}, {"t"}}}};
        world.files().switchesAt("/").syncs = false; // a file system without the notion
        QVERIFY(apply(world.files(), plan, journal).notDurable.empty());

        MemoryWorld failing("/desk/\n");
        failing.files().failAtStep(world.files().stepsTaken(), ErrorKind::Io, 5, MemoryFileSystem::When::Before);
        const ApplyReport report = apply(failing.files(), plan, journal);
        QCOMPARE(failing.files().log().back(), std::string("sync ."));
        QCOMPARE(report.done(), std::size_t(1));
        QCOMPARE(report.notDurable.size(), std::size_t(1));
        QCOMPARE(report.notDurable.front().where, NativePath{"/desk"});
    }

    void oneNameAfterTheOtherMayGoButNotTheLast()
    {
        MemoryWorld world("/a : x\n/b = /a\n/c = /a\n");
        const Seen seen = seenAt(world, "/a");
        const Plan plan{{RemoveHardLink{{"/c"}, seen, {"/a"}}, RemoveHardLink{{"/b"}, seen, {"/a"}},
                         RemoveHardLink{{"/a"}, seen, {"/b"}}}};
        NoJournal journal;
        const ApplyReport report = apply(world.files(), plan, journal);
        QCOMPARE(report.done(), std::size_t(2));
        QCOMPARE(report.outcomes[2].error->kind, ErrorKind::LastName);
        QCOMPARE(world.dump(), std::string("/a : x\n"));
    }
};

QTEST_APPLESS_MAIN(ApplierLimitsTest)
#include "tst_applier_limits.moc"
