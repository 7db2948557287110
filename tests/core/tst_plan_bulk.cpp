// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulk_tools.h"
#include "changes/plan_convert.h"
#include "changes/plan_flatten.h"
#include "changes/plan_remove_broken.h"
#include "changes/plan_replace.h"
#include "engine_tools.h"
#include "random_tree.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// Many links get another form, and none another end.
class PlanBulkTest : public BulkTest
{
    Q_OBJECT

private:
    std::vector<Result<Planned>> convert(std::string_view place, Conversion conversion) const
    {
        return planConvert(m_world->files(), {at(place)}, conversion);
    }
    std::string converted(std::string_view place, Conversion conversion) const
    {
        return told(convert(place, conversion).at(0));
    }
    std::string flattened(std::string_view place) const
    {
        return told(planFlatten(m_world->files(), {at(place)}).at(0));
    }
    std::string replaced(std::string_view place, FileForm form) const
    {
        return told(planReplace(m_world->files(), {at(place)}, form).at(0));
    }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void convertingKeepsTheEndAndIsMadeBetweenRealFolders()
    {
        draw("/data/report.txt\n/deep/er/est/l -> ../../../data/report.txt\n/desk -> deep/er/est\n");
        link("/desk/m", text("/data/report.txt"));
        QCOMPARE(converted("/desk/l", Conversion::Absolute), text("/data/report.txt"));
        QCOMPARE(converted("/desk/m", Conversion::Relative), std::string("../../../data/report.txt"));
        QCOMPARE(converted("/desk/l", Conversion::Relative), std::string("="));
        QCOMPARE(converted("/desk/m", Conversion::Absolute), std::string("="));
        make(m_world->files(), convert("/desk/l", Conversion::Absolute));
        make(m_world->files(), convert("/desk/l", Conversion::Relative));
        make(m_world->files(), convert("/desk/m", Conversion::Relative));
        QCOMPARE(m_world->dump(), normalTree("/data/report.txt\n/deep/er/est/l -> ../../../data/report.txt\n"
                                             "/deep/er/est/m -> ../../../data/report.txt\n/desk -> deep/er/est\n"));
    }

    void convertingKeepsALinkAtTheEndUnresolved()
    {
        draw("/data/report.txt\n/data/latest -> report.txt\n/desk/l -> ../way/latest\n/way -> data\n");
        QCOMPARE(converted("/desk/l", Conversion::Absolute), text("/data/latest"));
    }

    void theSystemsDotDotDecidesAndNotTheText()
    {
        draw("/far/in/side/\n/far/in/x : right\n/desk/x : wrong\n/desk/way -> ../far/in/side\n/desk/l -> way/../x\n");
        QCOMPARE(converted("/desk/l", Conversion::Absolute), text("/far/in/x"));
        QCOMPARE(converted("/desk/l", Conversion::Tidy), std::string("="));
    }

    void aBrokenLinkIsConvertedOnlyWhereTheWayIsProvablyTheSame()
    {
        draw("/far/in/\n/desk/way -> ../far/in\n/desk/l -> ../gone/deep//x/\n/desk/through -> way/gone\n"
             "/desk/after -> way/../gone\n/desk/nowhere -> gone/../x\n/desk/self -> self\n/desk/file\n"
             "/desk/slash -> file/\n");
        QCOMPARE(converted("/desk/l", Conversion::Absolute), text("/gone/deep/x/"));
        QCOMPARE(converted("/desk/through", Conversion::Absolute), text("/desk/way/gone"));
        QCOMPARE(converted("/desk/after", Conversion::Absolute), refused(ErrorKind::NotSame));
        QCOMPARE(converted("/desk/nowhere", Conversion::Absolute), refused(ErrorKind::NotSame));
        QCOMPARE(converted("/desk/self", Conversion::Absolute), text("/desk/self"));
        QCOMPARE(converted("/desk/slash", Conversion::Absolute), text("/desk/file/"));
        QVERIFY(convert("/desk/l", Conversion::Absolute).at(0)->stillWithoutEnd);
        make(m_world->files(), convert("/desk/l", Conversion::Absolute));
        QCOMPARE(converted("/desk/l", Conversion::Relative), std::string("../gone/deep/x/"));
        link("/desk/fine", "file");
        QVERIFY(!convert("/desk/fine", Conversion::Absolute).at(0)->stillWithoutEnd);
    }

    void tidyingTakesAwayMessAndDetours_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("expected");
        QTest::newRow("clean") << "../data/f" << "=";
        QTest::newRow("mess") << ".//..///data/./f" << "../data/f";
        QTest::newRow("slash") << "../data/" << "../data";
        QTest::newRow("dot") << "./" << ".";
        QTest::newRow("climb") << "../desk/../data/f" << "../data/f";
        QTest::newRow("round") << "../data/sub/../sub/.././f" << "../data/f";
        QTest::newRow("home") << "../desk/x" << "x";
        QTest::newRow("back home") << "sub/.." << ".";
        QTest::newRow("through a link") << "way/../f" << "=";
        QTest::newRow("around a link") << "way/../sub/../f" << "way/../f";
        QTest::newRow("a link that is not left") << "sub/../way/../f" << "way/../f";
    }

    void tidyingTakesAwayMessAndDetours()
    {
        QFETCH(QString, target);
        QFETCH(QString, expected);
        draw("/data/f : right\n/data/sub/\n/desk/x\n/desk/sub/\n/desk/f : wrong\n/desk/way -> ../data/sub\n");
        link("/desk/l", target.toStdString());
        QCOMPARE(converted("/desk/l", Conversion::Tidy), expected.toStdString());
        make(m_world->files(), convert("/desk/l", Conversion::Tidy));
        QCOMPARE(converted("/desk/l", Conversion::Tidy), std::string("="));
    }

    void tidyingKeepsAbsoluteTextsAbsolute()
    {
        draw("/data/f\n/desk/\n");
        link("/desk/l", "/.." + text("/desk/..") + "/data//f");
        QCOMPARE(converted("/desk/l", Conversion::Tidy), text("/data/f"));
    }

    void whatHasNoEndIsNotTidied()
    {
        draw("/desk/l -> .//gone\n/desk/self -> ./self\n/desk/file\n");
        QCOMPARE(converted("/desk/l", Conversion::Tidy), refused(ErrorKind::NotFound));
        QCOMPARE(converted("/desk/self", Conversion::Tidy), refused(ErrorKind::Loop));
        QCOMPARE(converted("/desk/file", Conversion::Tidy), refused(ErrorKind::NotALink));
        QCOMPARE(converted("/desk/none", Conversion::Tidy), refused(ErrorKind::NotFound));
    }

    void aTextThatWouldBeTooLongIsRefused()
    {
        draw("/desk/\n");
        link("/desk/l", std::string(4092, 'x'));
        QCOMPARE(converted("/desk/l", Conversion::Absolute), refused(ErrorKind::InvalidTarget));
    }

    void flatteningGoesStraightToTheEnd()
    {
        draw("/data/report.txt\n/data/a -> report.txt\n/desk/b -> ../data/a\n/desk/c -> b\n/desk/one -> file\n"
             "/desk/file\n/desk/gone -> b2\n/desk/b2 -> nowhere\n/desk/loop -> loop\n/way -> data\n"
             "/desk/middle -> ../way/report.txt\n");
        link("/desk/abs", text("/desk/c"));
        QCOMPARE(flattened("/desk/one"), std::string("="));
        QCOMPARE(flattened("/desk/gone"), refused(ErrorKind::NotFound));
        QCOMPARE(flattened("/desk/b2"), std::string("=")); // broken, but no chain
        QCOMPARE(flattened("/desk/loop"), refused(ErrorKind::Loop));
        QCOMPARE(flattened("/desk/middle"), std::string("../data/report.txt"));
        QCOMPARE(flattened("/desk/abs"), text("/data/report.txt"));
        make(m_world->files(),
             planFlatten(m_world->files(), {at("/desk/b"), at("/desk/c"), at("/desk/abs"), at("/data/a")}));
        for (const char *place : {"/desk/b", "/desk/c", "/desk/abs", "/data/a"})
            QCOMPARE(flattened(place), std::string("="));
        QCOMPARE(seenAt(*m_world, "/desk/c").target.raw, std::string("../data/report.txt"));
    }

    void aLinkIsReplacedByAFileOnlyWhenItLeadsToOne()
    {
        draw("/data/report.txt\n/data/a -> report.txt\n/desk/l -> ../data/a\n/desk/folder -> ../data\n"
             "/desk/gone -> nowhere\n/desk/root -> /\n/desk/socket !\n/desk/s -> socket\n/desk/file\n");
        const auto planned = planReplace(m_world->files(), {at("/desk/l")}, FileForm::HardLink);
        const auto &change = std::get<LinkToFile>(*planned.at(0)->change);
        QCOMPARE(change.original, at("/data/report.txt"));
        QCOMPARE(change.originalBefore.identity, seenAt(*m_world, "/data/report.txt").identity);
        QCOMPARE(change.before.target.raw, std::string("../data/a"));
        for (const FileForm form : {FileForm::HardLink, FileForm::Copy}) {
            QCOMPARE(replaced("/desk/folder", form), refused(ErrorKind::IsAFolder));
            QCOMPARE(replaced("/desk/root", form), refused(ErrorKind::IsAFolder));
            QCOMPARE(replaced("/desk/gone", form), refused(ErrorKind::NotFound));
            QCOMPARE(replaced("/desk/s", form), refused(ErrorKind::Unsupported));
            QCOMPARE(replaced("/desk/file", form), refused(ErrorKind::NotALink));
        }
    }

    void namesOfOneFileAreMadeInOneGo()
    {
        draw("/data/report.txt : text\n/desk/l -> ../data/report.txt\n/desk/m -> l\n");
        make(m_world->files(), planReplace(m_world->files(), {at("/desk/l"), at("/desk/m")}, FileForm::HardLink));
        QCOMPARE(m_world->dump(),
                 normalTree("/data/report.txt : text\n/desk/l = /data/report.txt\n/desk/m = /data/report.txt\n"));
    }

    void copiesAreFilesOfTheirOwn()
    {
        draw("/data/report.txt : text\n/desk/l -> ../data/report.txt\n");
        make(m_world->files(), planReplace(m_world->files(), {at("/desk/l")}, FileForm::Copy));
        QCOMPARE(m_world->dump(), normalTree("/data/report.txt : text\n/desk/l : text\n"));
    }

    void onlyWhatIsBrokenIsRemoved()
    {
        draw("/desk/file\n/desk/fine -> file\n/desk/gone -> nowhere\n/desk/loop -> loop\n/desk/folder/\n"
             "/desk/through -> file/x\n");
        const BrokenRemoval removal =
            planRemoveBroken(m_world->files(), {at("/desk/file"), at("/desk/fine"), at("/desk/gone"), at("/desk/loop"),
                                                at("/desk/folder"), at("/desk/through"), at("/desk/none")});
        QCOMPARE(removal.planned.size(), std::size_t(7));
        QCOMPARE(removal.notLinks, std::size_t(2));
        QCOMPARE(removal.left.at(static_cast<std::size_t>(Health::Healthy)), std::size_t(1));
        QCOMPARE(removal.uncertain(), std::size_t(0));
        QCOMPARE(told(removal.planned.back()), refused(ErrorKind::NotFound));
        make(m_world->files(), removal.planned);
        QCOMPARE(m_world->dump(), normalTree("/desk/file\n/desk/fine -> file\n/desk/folder/\n"));
    }

    void aStopIsHeardBetweenTwoLinks()
    {
        draw("/desk/l -> gone\n");
        StopSource stop;
        stop.request_stop();
        QVERIFY(planConvert(m_world->files(), {at("/desk/l")}, Conversion::Tidy, stop.get_token()).empty());
        QVERIFY(planRemoveBroken(m_world->files(), {at("/desk/l")}, stop.get_token()).planned.empty());
    }
};

/// What only a memory file system can be like.
class PlanBulkInMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayComeBackIsNeverRemovedNorTidied()
    {
        MemoryFileSystem files("/desk/away -> .//../media/stick/x\n/desk/denied -> .//../locked/x\n/locked/x\n/media/\n"
                               "/desk/far -> .//../net/x\n/desk/gone -> nowhere\n");
        files.setAway({{"/media/stick"}});
        files.denySearch("/locked");
        files.mount("/net", MountKind::Network);
        const std::vector<NativePath> places{{"/desk/away"}, {"/desk/denied"}, {"/desk/far"}, {"/desk/gone"}};

        const BrokenRemoval removal = planRemoveBroken(files, places);
        QCOMPARE(removal.uncertain(), std::size_t(3));
        QCOMPARE(planOf(removal.planned).changes.size(), std::size_t(1));
        const auto tidied = planConvert(files, places, Conversion::Tidy);
        QCOMPARE(told(tidied[0]), refused(ErrorKind::NotAnswering));
        QCOMPARE(told(tidied[1]), refused(ErrorKind::Denied));
        QCOMPARE(told(tidied[2]), refused(ErrorKind::CrossesMount));
        const auto flat = planFlatten(files, places);
        QCOMPARE(told(flat[2]), refused(ErrorKind::CrossesMount));
    }

    /// "/proc/self" leads elsewhere for every program, so that what it leads to for us is no end for a link.
    void whatIsInProcfsKeepsTheWordsThatLeadToIt()
    {
        MemoryFileSystem files("/desk/l -> /proc/self/status\n/desk/r -> ../proc/self/status\n");
        files.mount("/proc", MountKind::Process);
        files.addFile("/proc/42/status", "it");
        files.addLink("/proc/self", "42");
        const std::vector<NativePath> places{{"/desk/l"}, {"/desk/r"}};
        QCOMPARE(told(planConvert(files, places, Conversion::Relative).at(0)), std::string("../proc/self/status"));
        QCOMPARE(told(planConvert(files, places, Conversion::Absolute).at(1)), std::string("/proc/self/status"));
        for (const auto &flat : planFlatten(files, places))
            QCOMPARE(told(flat), refused(ErrorKind::NotSame));
    }

    void aLinkIntoAMountThatMayHangIsConvertedWithoutTouchingIt()
    {
        MemoryFileSystem files("/desk/far -> ../net/x/y\n/desk/away -> ../media/stick/x\n/media/\n");
        files.mount("/net", MountKind::Network);
        files.setAway({{"/media/stick"}});
        files.resetSteps();
        const auto planned = planConvert(files, {{"/desk/far"}, {"/desk/away"}}, Conversion::Absolute);
        QCOMPARE(told(planned[0]), std::string("/net/x/y"));
        QCOMPARE(told(planned[1]), std::string("/media/stick/x"));
        for (const std::string &line : files.log())
            QVERIFY(line != "step x" && line != "openFolder /net/x" && line != "openFolder /net");
    }

    void aNameOnAnotherFileSystemCannotBe()
    {
        MemoryFileSystem files("/desk/l -> ../other/f\n");
        files.mount("/other", MountKind::Local);
        files.addFile("/other/f", "f");
        QCOMPARE(told(planReplace(files, {{"/desk/l"}}, FileForm::HardLink).at(0)), refused(ErrorKind::CrossesDevice));
        QCOMPARE(told(planReplace(files, {{"/desk/l"}}, FileForm::Copy).at(0)), std::string("replace"));
    }

    void aFailureWhileLookingIsNoChange()
    {
        const char *tree = "/data/f\n/desk/l -> ../desk/../data/f\n";
        for (const Conversion conversion : {Conversion::Absolute, Conversion::Tidy}) {
            const MemoryFileSystem fine(tree);
            const auto wanted = planConvert(fine, {{"/desk/l"}}, conversion);
            QVERIFY(wanted.at(0)->change.has_value());
            for (std::size_t step = 1; step <= fine.stepsTaken(); ++step) {
                MemoryFileSystem files(tree);
                files.failAtStep(step, ErrorKind::NotAnswering, 0, MemoryFileSystem::When::Before);
                const auto planned = planConvert(files, {{"/desk/l"}}, conversion).at(0);
                QVERIFY(!planned || planned->change == wanted.at(0)->change);
            }
        }
    }
};

/// Trees made by chance, on the disk.
class PlanBulkRandomTest : public QObject
{
    Q_OBJECT

private:
    static std::vector<Verdict> verdictsOf(const RandomTree &tree)
    {
        std::vector<Verdict> verdicts;
        for (const NativePath &place : tree.links())
            verdicts.push_back(verdictOf(place));
        return verdicts;
    }

    /// What must stay; how many links lie on the way may change.
    static std::vector<std::pair<Health, NativePath>> endsOf(const RandomTree &tree)
    {
        std::vector<std::pair<Health, NativePath>> ends;
        for (const Verdict &verdict : verdictsOf(tree))
            ends.emplace_back(verdict.health, verdict.path);
        return ends;
    }

    static void compareEnds(const RandomTree &tree, const std::vector<std::pair<Health, NativePath>> &before)
    {
        const auto after = endsOf(tree);
        for (std::size_t at = 0; at < before.size(); ++at) {
            QCOMPARE(after[at].first, before[at].first);
            QCOMPARE(after[at].second, before[at].second);
        }
    }

private Q_SLOTS:
    void noConversionChangesAnyEnd()
    {
        std::size_t changed = 0;
        std::size_t refusedCount = 0;
        std::size_t links = 0;
        for (unsigned seed = 0; seed < 500 && !QTest::currentTestFailed(); ++seed) {
            const RandomTree tree(seed);
            const auto before = endsOf(tree);
            links += before.size();
            for (const Conversion way : {Conversion::Relative, Conversion::Absolute, Conversion::Relative}) {
                const auto planned = planConvert(nativeFileSystem(), tree.links(), way);
                changed += planOf(planned).changes.size();
                refusedCount +=
                    static_cast<std::size_t>(std::ranges::count_if(planned, [](auto &one) { return !one; }));
                make(nativeFileSystem(), planned);
                compareEnds(tree, before);
            }
        }
        QVERIFY(changed > links);
        qInfo("%zu links in 500 trees: %zu conversions, %zu refused", links, changed, refusedCount);
    }

    void aHealthyLinkIsConvertedThereAndBack()
    {
        for (unsigned seed = 1000; seed < 1100 && !QTest::currentTestFailed(); ++seed) {
            const RandomTree tree(seed);
            for (const NativePath &place : tree.links()) {
                if (verdictOf(place).health != Health::Healthy)
                    continue;
                for (const Conversion way : {Conversion::Absolute, Conversion::Relative}) {
                    const auto planned = planConvert(nativeFileSystem(), {place}, way);
                    QVERIFY(planned.at(0).has_value());
                    make(nativeFileSystem(), planned);
                }
            }
        }
    }

    void tidyingLeavesNothingToTidy()
    {
        std::size_t changed = 0;
        for (unsigned seed = 2000; seed < 2200 && !QTest::currentTestFailed(); ++seed) {
            const RandomTree tree(seed);
            const auto before = endsOf(tree);
            const auto planned = planConvert(nativeFileSystem(), tree.links(), Conversion::Tidy);
            changed += planOf(planned).changes.size();
            make(nativeFileSystem(), planned);
            compareEnds(tree, before);
            for (std::size_t at = 0; at < before.size(); ++at) {
                if (before[at].first == Health::Healthy)
                    QCOMPARE(told(planConvert(nativeFileSystem(), {tree.links()[at]}, Conversion::Tidy).at(0)),
                             std::string("="));
            }
        }
        QVERIFY(changed > 100);
    }

    void flattenedLinksAreTheOnlyHop()
    {
        std::size_t changed = 0;
        for (unsigned seed = 3000; seed < 3200 && !QTest::currentTestFailed(); ++seed) {
            const RandomTree tree(seed);
            const auto before = endsOf(tree);
            const auto planned = planFlatten(nativeFileSystem(), tree.links());
            changed += planOf(planned).changes.size();
            make(nativeFileSystem(), planned);
            compareEnds(tree, before);
            for (const Verdict &verdict : verdictsOf(tree))
                QVERIFY(verdict.health != Health::Healthy || verdict.hops == 1);
        }
        qInfo("%zu links flattened in 200 trees", changed);
        QVERIFY(changed > 50);
    }
};

int main(int argc, char **argv)
{
    useQuickDisk();
    PlanBulkTest both;
    PlanBulkInMemoryTest memory;
    PlanBulkRandomTest random;
    return QTest::qExec(&both, argc, argv) + QTest::qExec(&memory, argc, argv) + QTest::qExec(&random, argc, argv);
}
#include "tst_plan_bulk.moc"
