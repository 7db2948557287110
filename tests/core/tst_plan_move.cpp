// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulk_tools.h"
#include "changes/plan_move.h"
#include "engine_tools.h"
#include "random_tree.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::string told(const Result<MoveSteps> &steps)
{
    if (!steps)
        return refused(steps.error().kind);
    std::string words;
    for (const Change &change : *steps)
        words += (words.empty() ? "" : ", ") + std::string(operationWord(change));
    return words.empty() ? "=" : words;
}

} // namespace

/// Links go elsewhere and still lead where they led, or keep every byte.
class PlanMoveTest : public BulkTest
{
    Q_OBJECT

private:
    std::vector<Result<MoveSteps>> plan(const std::vector<std::string> &places, std::string_view destination,
                                        MovedLinks links = MovedLinks::KeepEnd) const
    {
        MoveRequest request{{}, at(destination), links};
        for (const std::string &place : places)
            request.places.push_back(at(place));
        return planMove(m_world->files(), request);
    }
    void move(const std::vector<std::string> &places, std::string_view destination,
              MovedLinks links = MovedLinks::KeepEnd)
    {
        make(m_world->files(), plan(places, destination, links));
    }
    std::string textAt(std::string_view place) { return seenAt(*m_world, place).target.raw; }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void aRelativeTextIsWrittenAnewForTheNewFolder()
    {
        draw("/data/report.txt\n/desk/l -> ../data/report.txt\n/deep/er/\n/way -> deep/er\n");
        QCOMPARE(told(plan({"/desk/l"}, "/way").at(0)), std::string("move, retarget"));
        move({"/desk/l"}, "/way");
        QCOMPARE(m_world->dump(), normalTree("/data/report.txt\n/desk/\n/deep/er/l -> ../../data/report.txt\n"
                                             "/way -> deep/er\n"));
    }

    void orKeepsEveryByteWhenAsked()
    {
        draw("/data/report.txt\n/desk/l -> ..//data/report.txt\n/deep/er/\n");
        move({"/desk/l"}, "/deep/er", MovedLinks::KeepText);
        QCOMPARE(m_world->dump(), normalTree("/data/report.txt\n/desk/\n/deep/er/l -> ..//data/report.txt\n"));
    }

    void theMovedLinkIsTheSameObject()
    {
        draw("/data/report.txt\n/desk/l -> ../data/report.txt\n/deep/er/\n");
        const Seen before = seenAt(*m_world, "/desk/l");
        move({"/desk/l"}, "/deep/er", MovedLinks::KeepText);
        QCOMPARE(seenAt(*m_world, "/deep/er/l").identity.node, before.identity.node);
    }

    void absoluteTextsStay()
    {
        draw("/data/report.txt\n/desk/\n/deep/\n");
        link("/desk/l", text("/data//report.txt"));
        link("/desk/gone", text("/nowhere/../x"));
        QCOMPARE(told(plan({"/desk/l"}, "/deep").at(0)), std::string("move"));
        move({"/desk/l", "/desk/gone"}, "/deep");
        QCOMPARE(textAt("/deep/l"), text("/data//report.txt"));
        QCOMPARE(textAt("/deep/gone"), text("/nowhere/../x"));
    }

    void theDestinationIsTakenAsMvTakesIt()
    {
        draw("/data/f\n/desk/l -> ../data/f\n/desk/m -> l\n/deep/\n/file\n");
        move({"/desk/l"}, "/deep/new");
        QCOMPARE(textAt("/deep/new"), std::string("../data/f"));
        QCOMPARE(told(plan({"/desk/m"}, "/gone/new").at(0)), refused(ErrorKind::NotFound));
        QCOMPARE(told(plan({"/desk/m"}, "/gone/").at(0)), refused(ErrorKind::NotFound));
        QCOMPARE(told(plan({"/desk/m"}, "/file").at(0)), refused(ErrorKind::AlreadyExists));
        QCOMPARE(told(plan({"/desk/m", "/deep/new"}, "/gone").at(1)), refused(ErrorKind::NotFound));
        QCOMPARE(told(plan({"/desk/m"}, "/desk").at(0)), std::string("="));
        QCOMPARE(told(plan({"/desk/m"}, "/desk/m").at(0)), std::string("="));
    }

    void aLinkGoesIntoWhatItLeadsTo()
    {
        for (const std::string_view destination : {"/l", "/over", "/a"}) {
            draw("/a/f\n/l -> a\n/over -> l\n");
            move({"/l"}, destination);
            QCOMPARE(m_world->dump(), normalTree("/a/f\n/a/l -> .\n/over -> l\n"));
        }
    }

    void namesThatClashAreRefusedAndTheRestGoesOn()
    {
        draw("/one/a -> x\n/two/a -> x\n/one/b -> x\n/deep/b\n/one/c -> x\n");
        const auto planned = plan({"/one/a", "/two/a", "/one/b", "/one/c", "/one/none"}, "/deep");
        QVERIFY(planned[0].has_value());
        QCOMPARE(told(planned[1]), refused(ErrorKind::AlreadyExists));
        QCOMPARE(told(planned[2]), refused(ErrorKind::AlreadyExists));
        QVERIFY(planned[3].has_value());
        QCOMPARE(told(planned[4]), refused(ErrorKind::NotFound));
        make(m_world->files(), planned);
        QCOMPARE(m_world->dump(),
                 normalTree("/one/b -> x\n/two/a -> x\n/deep/a -> ../one/x\n/deep/b\n/deep/c -> ../one/x\n"));
    }

    void linksFollowWhatMovesWithThem()
    {
        draw("/desk/file\n/desk/l -> file\n/desk/m -> l\n/desk/sub/in.txt\n/desk/s -> sub/in.txt\n/deep/er/\n");
        link("/desk/abs", text("/desk/sub/in.txt"));
        move({"/desk/file", "/desk/l", "/desk/m", "/desk/sub", "/desk/s", "/desk/abs"}, "/deep/er");
        QCOMPARE(textAt("/deep/er/l"), std::string("file"));
        QCOMPARE(textAt("/deep/er/m"), std::string("l"));
        QCOMPARE(textAt("/deep/er/s"), std::string("sub/in.txt"));
        QCOMPARE(textAt("/deep/er/abs"), text("/deep/er/sub/in.txt"));
    }

    void aLinkThatLeadsThroughAMovedOneIsWrittenAround()
    {
        draw("/data/f\n/desk/way -> ../data\n/desk/\n/deep/\n");
        link("/desk/abs", text("/desk/way/f"));
        move({"/desk/way", "/desk/abs"}, "/deep");
        QCOMPARE(textAt("/deep/abs"), text("/data/f"));
        QCOMPARE(textAt("/deep/way"), std::string("../data"));
    }

    void brokenLinksMissTheSamePlace()
    {
        draw("/far/in/\n/desk/way -> ../far/in\n/desk/l -> ../gone/x/\n/desk/after -> way/../gone\n/deep/er/\n"
             "/desk/self -> self\n/desk/m -> ../deep/er/m\n");
        move({"/desk/l"}, "/deep/er");
        QCOMPARE(textAt("/deep/er/l"), std::string("../../gone/x/"));
        QCOMPARE(told(plan({"/desk/after"}, "/deep/er").at(0)), refused(ErrorKind::NotSame));
        move({"/desk/self"}, "/deep/er");
        QCOMPARE(textAt("/deep/er/self"), std::string("self"));
        QCOMPARE(told(plan({"/desk/m"}, "/deep/er").at(0)), refused(ErrorKind::NotSame)); // it would find itself
    }

    void aFolderNeverGoesIntoItself()
    {
        draw("/desk/sub/deep/\n/way -> desk/sub\n");
        QCOMPARE(told(plan({"/desk/sub"}, "/desk/sub").at(0)), refused(ErrorKind::Unsupported));
        QCOMPARE(told(plan({"/desk"}, "/way/deep").at(0)), refused(ErrorKind::Unsupported));
        move({"/desk/sub"}, "/other");
        QCOMPARE(m_world->dump(), normalTree("/desk/\n/other/deep/\n/way -> desk/sub\n"));
    }
};

/// What only a memory file system can be like.
class PlanMoveInMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toAnotherFileSystemALinkIsMadeAgain()
    {
        MemoryFileSystem files("/desk/l -> f\n/desk/f\n");
        files.mount("/other", MountKind::Local);
        const auto planned = planMove(files, {{{"/desk/l"}, {"/desk/f"}}, {"/other"}});
        QCOMPARE(told(planned[0]), std::string("move")); // both go, and stay as they are to each other
        QCOMPARE(told(planned[1]), std::string("move"));
        QVERIFY(std::get<Move>(planned[1]->front()).across);
        const auto alone = planMove(files, {{{"/desk/l"}}, {"/other"}});
        QCOMPARE(told(alone[0]), std::string("move, retarget"));
        make(files, alone);
        QCOMPARE(files.textOf("/other/l"), std::string("../desk/f"));
        QVERIFY(!files.exists("/desk/l"));
    }

    void whatIsAwayIsNotTouchedAndKeptInMind()
    {
        MemoryFileSystem files("/desk/l -> ../media/stick/x\n/desk/n -> ../net/x\n/media/\n/deep/er/\n");
        files.setAway({{"/media/stick"}});
        files.mount("/net", MountKind::Network);
        make(files, planMove(files, {{{"/desk/l"}, {"/desk/n"}}, {"/deep/er"}}));
        QCOMPARE(files.textOf("/deep/er/l"), std::string("../../media/stick/x"));
        QCOMPARE(files.textOf("/deep/er/n"), std::string("../../net/x"));
    }

    void aFailureWhileLookingIsNoOtherMove()
    {
        const char *tree = "/data/f\n/desk/l -> ../data/f\n/deep/er/\n";
        const MoveRequest request{{{"/desk/l"}}, {"/deep/er"}};
        const MemoryFileSystem fine(tree);
        const auto wanted = planMove(fine, request).at(0);
        for (std::size_t step = 1; step <= fine.stepsTaken(); ++step) {
            MemoryFileSystem files(tree);
            files.failAtStep(step, ErrorKind::NotAnswering, 0, MemoryFileSystem::When::Before);
            const auto planned = planMove(files, request).at(0);
            QVERIFY(!planned || *planned == *wanted);
        }
    }
};

/// Trees made by chance, on the disk.
class PlanMoveRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkThatMovesAloneKeepsItsEnd()
    {
        std::size_t moved = 0;
        std::size_t refusedCount = 0;
        for (unsigned seed = 0; seed < 300 && !QTest::currentTestFailed(); ++seed) {
            const RandomTree tree(seed);
            const TemporaryFolder elsewhere;
            for (const NativePath &place : tree.links()) {
                const Verdict before = verdictOf(place);
                const NativePath newPlace = elsewhere.path() / ("l" + std::to_string(moved));
                const auto planned = planMove(nativeFileSystem(), {{place}, newPlace});
                if (!planned.at(0)) {
                    ++refusedCount;
                    QVERIFY(before.health != Health::Healthy);
                    continue;
                }
                ++moved;
                make(nativeFileSystem(), planned);
                if (before.health == Health::Healthy || before.health == Health::Broken)
                    QCOMPARE(verdictOf(newPlace).path, before.path);
                QCOMPARE(verdictOf(newPlace).health == Health::Healthy, before.health == Health::Healthy);
            }
        }
        QVERIFY(moved > 2000);
        qInfo("%zu links moved, %zu refused", moved, refusedCount);
    }
};

int main(int argc, char **argv)
{
    useQuickDisk();
    PlanMoveTest both;
    PlanMoveInMemoryTest memory;
    PlanMoveRandomTest random;
    return QTest::qExec(&both, argc, argv) + QTest::qExec(&memory, argc, argv) + QTest::qExec(&random, argc, argv);
}
#include "tst_plan_move.moc"
